/** A rate in basis points as `locale` writes percents: 7000 is `70%`. */
export const formatRate = (rateBasisPoints: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(rateBasisPoints / 10_000);
