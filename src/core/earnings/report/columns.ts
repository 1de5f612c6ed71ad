// The headers that impact.com has used in files and answers, as letters and digits in lower case. The first one that a
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

/**
 * The purpose of a column in a report. Columns without a name here are never read, so nothing that tells about a client
 * gets in.
 */
export type Meaning = keyof typeof aliases;

/** Columns that only help to recognise a header. Nothing is read from them. */
const unneeded: ReadonlySet<Meaning> = new Set(['brand', 'event', 'item', 'changed']);

/** All meanings. */
export const meanings = Object.keys(aliases) as Meaning[];

const byAlias = new Map<string, { meaning: Meaning; rank: number }>(
  meanings.flatMap((meaning) => [
    ...aliases[meaning]
      .split(' ')
      .map((alias, rank): [string, { meaning: Meaning; rank: number }] => [alias, { meaning, rank }]),
  ]),
);
const byName = new Map(meanings.map((meaning) => [meaning.toLowerCase(), meaning]));

/** A header as lower-case letters and digits, without the `pub` before sub IDs. */
export const bareHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^pub(?=(?:sub|shared)id)/, '');

/** The columns of a header row: the position of each meaning, and columns with the same name and meaning. */
export type Columns = { at: Map<Meaning, number>; doubles: [one: number, other: number][] };

/**
 * Finds the known columns of a row. `mapping` holds the user's answers: a header, and its meaning or its other name.
 */
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

/** The user's answers about headers, by normalised header. A pair in reverse order is understood too. */
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

/** The meanings that a user is asked for if a header is not recognised: those that matter, the necessary ones first. */
export const askedMeanings = [
  ...(['id', 'date', 'status', 'commission', 'sale', 'subId1', 'subId2', 'subId3', 'sharedId'] as const),
  ...(['click', 'lock', 'clearing', 'currency', 'clicks'] as const),
] as const satisfies readonly Meaning[];

/** The columns of a header that are recognised, by their meaning. */
export function knownColumns(headers: readonly string[]): Partial<Record<Meaning, string>> {
  const { at } = columnsIn(headers, new Map());
  return Object.fromEntries([...at].map(([meaning, place]) => [meaning, headers[place] ?? '']));
}
