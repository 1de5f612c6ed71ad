import { trimEnd } from './trim.ts';

// Top-level domains that turn a bare name into an address: country codes (ISO 3166-1) and the generic ones in common
// use.
const countries =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tp tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';
const generic =
  'com org net info biz edu gov mil int name pro mobi jobs museum aero asia cat coop post tel travel xxx app dev blog shop store online site tech xyz club page design agency work works studio social news live media cloud digital email link wiki world';
const topLevel = new Set([...countries.split(' '), ...generic.split(' ')]);

const longestLabel = 63;
const longestAddress = 4096;
// A scheme or nothing, not right after a word, then a name with dots and everything that belongs to its path.
const likely =
  /(?<![\p{L}\p{N}@#$_./-])(https?:\/\/)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*)(:\d+)?([/?#][^\s<>"\u202a-\u202e\u2066-\u2069\u3000-\u303f\uff00-\uff0f]*)?/giu;

/**
 * The addresses that link-shortening places see in a text, and the parts between them. Joined in order they are the
 * text.
 */
export function postedAddresses(text: string): { found: string[]; rest: string[] } {
  const found: string[] = [];
  const rest: string[] = [];
  let last = 0;
  for (const match of text.matchAll(likely)) {
    const [whole, scheme, name = ''] = match;
    const address = trimEnd(whole, ".,;:!?'’”)]}");
    if (address.length > longestAddress || !isHost(name, scheme !== undefined)) continue;
    found.push(address);
    rest.push(text.slice(last, match.index));
    last = match.index + address.length;
  }
  return { found, rest: [...rest, text.slice(last)] };
}

function isHost(name: string, hasScheme: boolean): boolean {
  const labels = name.split('.');
  const last = (labels.at(-1) ?? '').toLowerCase();
  if (!labels.every((label) => asciiLength(label) <= longestLabel)) return false;
  return topLevel.has(last) || (hasScheme && (/^[a-z]{2,}$/.test(last) || /[^\0-\x7f]/.test(last)));
}

/** The length of a label as it is sent: in Punycode if it is not ASCII. */
function asciiLength(label: string): number {
  if (/^[\0-\x7f]*$/.test(label)) return label.length;
  const hostname = URL.parse(`https://${label}.com`)?.hostname;
  // A name that has no such form is not a name.
  return hostname === undefined ? longestLabel + 1 : hostname.length - '.com'.length;
}
