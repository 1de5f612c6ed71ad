import type { Keys } from '../../ui/keys.ts';
import { KeyCaps } from './key-caps.tsx';
import './key-list.css';

type Props<Name extends string> = { table: Readonly<Record<Name, Keys>>; says: (name: Name) => string };

/** The keys of a table, each with what it does. */
export function KeyList<Name extends string>({ table, says }: Props<Name>) {
  return (
    <dl class="keys">
      {(Object.keys(table) as Name[]).map((name) => [
        <dt key={name}>
          <KeyCaps {...table[name]} />
        </dt>,
        <dd key={`${name} does`}>{says(name)}</dd>,
      ])}
    </dl>
  );
}
