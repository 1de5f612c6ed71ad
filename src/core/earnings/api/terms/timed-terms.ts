import { isObject } from '../../../is-object.ts';
import { switchIn } from '../program.ts';
import { limitsInWords, objectsIn, textIn, timedEventInWords } from './in-words.ts';

/** Terms that replace others for some days, `YYYY-MM-DD`, in impact.com's own words. */
export type TimedTerms = { from?: string; to?: string; asWritten: string[] };

const mostTerms = 20;
const mostWritten = 30;

/**
 * The id of the first contract with terms, if it also has terms for some days: only a request for this contract alone
 * shows them.
 */
export function contractWithMore(contracts: readonly Record<string, unknown>[]): string | undefined {
  const found = contracts.find(({ Terms }) => isObject(Terms));
  const id = textIn(found?.Id);
  return found && switchIn(found.HasCampaignTerms) === true && /^[\w-]{1,50}$/.test(id) ? id : undefined;
}

/** The terms for some days in an answer to `GET /Contracts/{Id}`. */
export const timedTermsIn = (answer: unknown): TimedTerms[] =>
  objectsIn(isObject(answer) ? answer.CampaignTerms : undefined)
    .slice(0, mostTerms)
    .map((one): TimedTerms => {
      const terms = isObject(one.Terms) ? one.Terms : one;
      const asWritten = [...objectsIn(terms.EventPayouts).flatMap(timedEventInWords), ...limitsInWords(terms)];
      const [from, to] = [dayIn(one.StartDate), dayIn(one.EndDate)];
      return {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        asWritten: asWritten.slice(0, mostWritten),
      };
    })
    .filter(({ asWritten }) => asWritten.length > 0);

const dayIn = (date: unknown): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(textIn(date))?.[0];
