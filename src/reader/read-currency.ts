import { type Note, readPlace } from './places.ts';

const chosen = '[aria-checked="true"], [aria-selected="true"], [aria-current="true"], option[selected], input[checked]';
const opener = '[aria-expanded], [aria-haspopup], summary';
const known = new Set(Intl.supportedValuesOf('currency'));
const longest = 1000;

/**
 * Whether the page's currency switch says that amounts are shown in another currency than US dollars: then a plain `$`
 * is not known to be one. A switch that only lists currencies says nothing.
 */
export function isConverted(document: Document, note: Note): boolean {
  const said = readPlace(document.documentElement, 'currency', note, (found) =>
    found
      .slice(0, 10)
      .map(currencyOf)
      .find((one) => one !== undefined),
  );
  return said !== undefined && said !== 'USD';
}

/** What one switch shows: what is marked as chosen, else what opens it, else the only currency that it names. */
function currencyOf(element: Element): string | undefined {
  const mark = element.querySelector(chosen);
  const parts = [mark?.closest('label') ?? mark, element.matches(opener) ? element : element.querySelector(opener)];
  return [...parts, element].map((part) => part && currencyIn(part)).find(Boolean) || undefined;
}

/** The one code that is named, or a sign that no US dollar has. */
function currencyIn(part: Element): string | undefined {
  const named = [part.getAttribute('aria-label'), part.getAttribute('value'), part.textContent]
    .join(' ')
    .slice(0, longest);
  const codes = new Set((named.match(/\b[A-Z]{3}\b|\bUS ?\$/g) ?? []).map((code) => (/\$/.test(code) ? 'USD' : code)));
  const [code, ...others] = [...codes].filter((one) => known.has(one));
  if (others.length > 0) return undefined;
  return code ?? /[A-Z]{1,3} ?\$|(?!\$)\p{Sc}/u.exec(named)?.[0];
}
