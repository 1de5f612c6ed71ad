import type { ComponentChildren } from 'preact';
import './fact-list.css';

type Fact = readonly [name: string, value: ComponentChildren];

/** A list of facts, each with its name; those without a value are left out. The first one may be emphasised. */
export function FactList({ facts, isFirstStrong = false }: { facts: readonly Fact[]; isFirstStrong?: boolean }) {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value], at) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{isFirstStrong && at === 0 ? <strong>{value}</strong> : value}</dd>
          </div>
        ))}
    </dl>
  );
}
