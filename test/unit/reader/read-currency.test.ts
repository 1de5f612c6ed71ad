// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { isConverted } from '../../../src/reader/text/read-currency.ts';

const converted = (nav: string) =>
  isConverted(
    new DOMParser().parseFromString(`<nav>${nav}</nav><main><b>$45/hr</b></main>`, 'text/html'),
    () => undefined,
  );
const menu = (...codes: string[]) => `<ul>${codes.map((code) => `<li><button>${code}</button></li>`).join('')}</ul>`;

it.each([
  ['a code', '<div class="nav-item-currency">CAD</div>'],
  ['a sign and a name', '<div class="nav-item-currency"><span>A$</span> <span>Australian Dollar</span></div>'],
  ['a sign and a code', '<ul><li class="v-footer-social-list-item-currency"><button>€ EUR</button></li></ul>'],
  ['a sign alone', '<div class="nav-item-currency"><button>£</button></div>'],
  ['a label', '<div class="nav-item-currency"><button aria-label="Currency: CAD"><svg></svg></button></div>'],
  ['a button above its menu', `<div class="nav-item-currency"><button>EUR (€)</button>${menu('EUR', 'USD')}</div>`],
  ['a choice', '<div id="hamburger-currency-popover"><p aria-selected="true">CAD</p><p>USD</p></div>'],
  [
    'an option',
    '<div class="nav-item-currency"><select><option>USD</option><option selected>CAD</option></select></div>',
  ],
  [
    'a checked box',
    '<div id="hamburger-currency-popover"><label><input type="radio">USD</label><label><input type="radio" checked>CAD</label></div>',
  ],
])('another currency is shown by %s', (_, nav) => expect(converted(nav)).toBe(true));

it.each([
  ['no switch', ''],
  ['a switch without words', '<div class="nav-item-currency"></div>'],
  ['US dollars', '<div class="nav-item-currency"><button>$ USD</button></div>'],
  ['US dollars, by sign', '<div class="nav-item-currency"><button>US$</button></div>'],
  ['US dollars above a menu', `<div class="nav-item-currency"><button>USD ($)</button>${menu('EUR', 'USD')}</div>`],
  ['a menu without a choice', `<div id="hamburger-currency-popover">${menu('AUD', 'CAD', 'USD')}</div>`],
  ['a word that is no currency', '<div class="nav-item-currency"><button>NEW Currency</button></div>'],
])('%s: amounts are in dollars', (_, nav) => expect(converted(nav)).toBe(false));
