import type { Result } from '../result.ts';
import { parseLinkForm } from './link-form.ts';
import type { LinkProblem } from './link-problem.ts';
import type { ParsedLink } from './parsed-link.ts';
import { readOther } from './read-other.ts';

/**
 * Reads anybody's tracking link of impact.com. Whatever is not one is a problem that says what it is instead, with the
 * ids that can still be read. Never throws.
 */
export const parseTrackingLink = (text: string): Result<ParsedLink, LinkProblem> => parse(text, 0);

const parse = (text: string, depth: number): Result<ParsedLink, LinkProblem> =>
  parseLinkForm(text, (address, query) =>
    readOther(address, query, depth < 2 ? (inner) => parse(inner, depth + 1) : undefined),
  );
