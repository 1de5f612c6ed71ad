import { keyFor } from '../../core/sentences.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useCommandKey } from '../../ui/hooks/use-command-key.ts';
import type { Keys } from '../../ui/keys.ts';

const arrows: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓' };
const named = {
  ' ': 'space',
  Enter: 'enter',
  Escape: 'escape',
  Delete: 'delete',
  Backspace: 'backspace',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'home',
  End: 'end',
} as const;
const isNamed = (key: string): key is keyof typeof named => Object.hasOwn(named, key);

/** Keys as a keyboard shows them; a row of numbers as its first and last. */
export function KeyCaps({ keys, withCommand }: Keys) {
  const isRow = keys.length > 2 && keys.every((key) => /^\d$/.test(key));
  if (isRow)
    return (
      <>
        <KeyCap name={keys[0] ?? ''} />–<KeyCap name={keys.at(-1) ?? ''} />
      </>
    );
  const ways = withCommand === 'either' ? [false, true] : [withCommand === true];
  return ways.flatMap((isHeld, way) =>
    keys.map((key, at) => (
      <>
        {(at > 0 || way > 0) && ' '}
        <KeyCap key={key} name={key} withCommand={isHeld} />
      </>
    )),
  );
}

function KeyCap({ name, withCommand = false }: { name: string; withCommand?: boolean }) {
  const words = useWords();
  const said = isNamed(name) ? words(keyFor('key', named[name])) : (arrows[name] ?? name.toUpperCase());
  const held = useCommandKey(said);
  return <kbd>{withCommand ? held : said}</kbd>;
}
