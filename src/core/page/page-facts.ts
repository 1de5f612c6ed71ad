import type { Money } from '../money.ts';

/** A price as the page shows it. `upTo` makes it a range, `from` a lower bound; delivery in whole days. */
export type Offer = {
  label?: string;
  price: Money;
  upTo?: Money;
  from?: true;
  per: 'project' | 'hour' | 'session';
  deliveryDays?: number;
};

/** One entry of a list page: a person or a project, with the address it links to. */
export type ListedItem = { title: string; address: string; offer?: Offer };

/**
 * What a document says. What is not certain is absent; the link never depends on any of it. `gone`: it says that the page
 * is withdrawn, or shows an error in its place.
 */
export type PageFacts = {
  title?: string;
  seller?: string;
  offers: Offer[];
  listed: ListedItem[];
  wall?: 'challenge' | 'login';
  gone?: true;
};
