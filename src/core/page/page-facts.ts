import type { Money } from '../money.ts';

/** A price from the page. With `upTo` it is a range, with `from` a lower bound; delivery is in whole days. */
export type Offer = {
  label?: string;
  price: Money;
  upTo?: Money;
  from?: true;
  per: 'project' | 'hour' | 'session';
  deliveryDays?: number;
};

/** One entry of a list page: a person or a project, with its address. */
export type ListedItem = { title: string; address: string; offer?: Offer };

/**
 * What a document says. Uncertain facts are absent, and the link never depends on any fact. `gone` means that the page
 * says it was withdrawn, or shows an error in its place.
 */
export type PageFacts = {
  title?: string;
  seller?: string;
  offers: Offer[];
  listed: ListedItem[];
  wall?: 'challenge' | 'login';
  gone?: true;
};
