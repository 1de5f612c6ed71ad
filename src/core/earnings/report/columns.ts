// The headers that impact.com has used in files and answers, as letters and digits in lower case; the first one that a
// report has counts.
const aliases = {
  id: 'actionid',
  date: 'actiondate eventdate datedisplay date day',
  month: 'month',
  click: 'referraldate referringdate clickdate',
  lock: 'lockingdate lockdate lockeddate',
  cleared: 'cleareddate',
  clearing: 'clearingdate scheduledclearingdate',
  changed: 'updatedate modificationdate adjdate',
  program: 'campaignid brandid programid',
  brand: 'brand campaign campaignname brandname program programname',
  event: 'eventtype actiontracker actiontrackername eventtypename',
  status: 'status state ステータス',
  detail: 'statusdetail statedetail advcuststatus',
  sale: 'saleamount salezzzamount amount revenue',
  commission: 'actionearnings payout actioncost earnings commission',
  other: 'otherearnings othercost',
  total: 'totalearnings totalcost',
  saleChange: 'deltaamount',
  commissionChange: 'deltapayout',
  subId1: 'subid1',
  subId2: 'subid2',
  subId3: 'subid3',
  sharedId: 'sharedid',
  ad: 'adid ad adname',
  paystub: 'paystubid paystub',
  currency: 'currency payoutcurrency currencycode',
  item: 'sku itemname',
  clicks: 'clicks uniqueclicks',
  rawClicks: 'rawclicks',
  actions: 'actions',
  isUnique: 'uniqueclick',
} as const;

/** What a column of a report is for. What has no name here is never read, so nothing that tells of a client gets in. */
export type Meaning = keyof typeof aliases;

/** What only helps to know a header: nothing is taken from it. */
const unneeded: ReadonlySet<Meaning> = new Set(['brand', 'event', 'item', 'changed']);

/** All meanings. */
const meanings = Object.keys(aliases) as Meaning[];

const byAlias = new Map<string, { meaning: Meaning; rank: number }>(
  meanings.flatMap((meaning) => [
    ...aliases[meaning]
      .split(' ')
      .map((alias, rank): [string, { meaning: Meaning; rank: number }] => [alias, { meaning, rank }]),
  ]),
);
const byName = new Map(meanings.map((meaning) => [meaning.toLowerCase(), meaning]));

/** A header as letters and digits in lower case, without the `pub` in front of sub IDs. */
export const bareHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^pub(?=(?:sub|shared)id)/, '');

/** The columns of a header row: what each meaning stands in, and columns of the same name for the same thing. */
export type Columns = { at: Map<Meaning, number>; doubles: [one: number, other: number][] };

/** Finds the known columns of a row; `mapping` is what the user said: a header, and what it means or is called otherwise. */
export function columnsIn(headers: readonly string[], mapping: ReadonlyMap<string, Meaning>): Columns {
  const found = new Map<Meaning, { at: number; rank: number; bare: string }>();
  const doubles: [number, number][] = [];
  for (const [at, header] of headers.entries()) {
    if (header.length > 200) continue;
    const bare = bareHeader(header);
    const said = mapping.get(bare);
    const known = said ? { meaning: said, rank: -1 } : byAlias.get(bare);
    if (!known) continue;
    const first = found.get(known.meaning);
    if (first?.bare === bare) {
      if (!unneeded.has(known.meaning)) doubles.push([first.at, at]);
    } else if (!first || known.rank < first.rank) found.set(known.meaning, { at, rank: known.rank, bare });
  }
  return { at: new Map([...found].map(([meaning, { at }]) => [meaning, at])), doubles };
}

/** What the user said of headers, by bare header. A pair the other way round is understood too. */
export function mappingOf(said: Record<string, string> = {}): Map<string, Meaning> {
  const meaningOf = (name: string): Meaning | undefined => {
    const bare = bareHeader(name);
    return byName.get(bare) ?? byAlias.get(bare)?.meaning;
  };
  const mapping = new Map<string, Meaning>();
  for (const [header, name] of Object.entries(said)) {
    const meaning = meaningOf(name);
    const reverse = meaningOf(header);
    if (meaning) mapping.set(bareHeader(header), meaning);
    else if (reverse) mapping.set(bareHeader(name), reverse);
  }
  return mapping;
}
