import { type Note, readPlace } from '../places.ts';

const chosen =
  '[aria-checked="true"], [aria-selected="true"], [aria-current="true"], option[selected], label:has(input[checked])';
const opener = '[aria-expanded], [aria-haspopup], summary, :first-child:nth-last-child(2)';
const known = new Set(Intl.supportedValuesOf('currency'));

/**
 * Whether the page's currency switch shows another currency than US dollars: then a plain `$` is not certain to be one. A
 * switch that only lists currencies does not count.
 */
export function isConverted(document: Document, note: Note): boolean {
  const said = readPlace(document.documentElement, 'currency', note, (found) =>
    found.slice(0, 10).map(currencyOf).find(Boolean),
  );
  return said !== undefined && said !== 'USD';
}

/** The current value of a switch: the marked option, otherwise the text of its button, otherwise the only currency it names. */
function currencyOf(element: Element): string | undefined {
  const parts = [element.querySelector(chosen), element.querySelector(opener), element];
  return (
    parts
      .map(
        (part) =>
          part && currencyIn(`${part.textContent} ${part.querySelector('[aria-label]')?.getAttribute('aria-label')}`),
      )
      .find(Boolean) || undefined
  );
}

/** The only currency code in a text, or a symbol that never means US dollars. */
function currencyIn(text: string): string | undefined {
  const named = text.slice(0, 1000).replace(/\bUS ?\$/g, 'USD ');
  const codes = new Set(named.match(/\b[A-Z]{3}\b/g)?.filter((one) => known.has(one)));
  const [code] = codes;
  return codes.size > 1 ? undefined : (code ?? /[A-Z]{1,3} ?\$|(?!\$)\p{Sc}/u.exec(named)?.[0]);
}
