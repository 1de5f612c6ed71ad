import type { Money } from '../money.ts';

/**
 * A price from the page. With `upTo` it is a range, with `from` a lower bound. `label` is the name of a package, `minutes`
 * the length of a session; delivery is in whole days.
 */
export type Offer = {
  label?: string;
  price: Money;
  upTo?: Money;
  from?: true;
  per: 'project' | 'hour' | 'session';
  minutes?: number;
  deliveryDays?: number;
};

/**
 * What a list says about a person or a project besides the name and the price: the professional title, the rating of
 * five stars, and how many of a hundred jobs went well.
 */
export type ItemAbout = { role?: string; stars?: number; jobSuccess?: number };

/** One entry of a list page: a person or a project, with its address. `about` comes from a reading of its own. */
export type ListedItem = { title: string; address: string; offer?: Offer; about?: ItemAbout };

/** What a list of links can be made of: such entries, and pages whose title is not known. */
export type ListEntry = Omit<ListedItem, 'title'> & { title?: string };

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
