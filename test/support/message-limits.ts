/**
 * How many characters a message may have at its place, by its key. The first row that matches counts. Stores and browsers set
 * the first three; the others are what fits on one line of the popup at 320 px.
 */
export const placeLimits: readonly (readonly [place: RegExp, limit: number])[] = [
  [/^appDescription$/, 132],
  [/^appName$/, 45],
  [/^command/, 75],
  [/^menu/, 50],
  [/^tab_/, 18],
  [/^section_/, 26],
  [/^(?:kind|market)_/, 36],
  [/^figure_/, 20],
  [/^(?:key|span|sorted|dimension)_/, 30],
  [
    /^(?:copy|copyAgain|copiedNow|cancel|undo|back|settings|partRetry|linksRetry|linksDelete|linksCopy|accountUse)$/,
    26,
  ],
  [/^(?:accountAdd|accountChange|accountRemove|setUpSave|roundupOpen|reportImport|importOpen|bulkExport)$/, 34],
  [/^format_/, 36],
];
