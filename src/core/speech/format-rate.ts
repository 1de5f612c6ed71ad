/** A rate in basis points as a percentage in `locale`: 7000 is `70%`. */
export const formatRate = (rateBasisPoints: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(rateBasisPoints / 10_000);
