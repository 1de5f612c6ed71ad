// What stands in for api.impact.com: an invented account with the commissions of the sample reports.
import { readFileSync } from 'node:fs';

const sample = (name) => JSON.parse(readFileSync(`test/fixtures/reports/${name}`, 'utf8'));
const json = (body, status = 200, headers = {}) => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** What a user of the invented account would paste. */
export const access = { sid: 'IRinvented1234567891', token: 'canary-TOKEN-0123456789~.x' };

/** The answers that a test may be given in place of the usual ones. */
export const edgeAnswers = sample('api-edge-answers.json');

const program = (partner) => ({
  CampaignId: '13634',
  CampaignName: 'Upwork',
  ContractStatus: 'Active',
  TrackingLink: `https://upwork.pxf.io/c/${partner}/1062918/13634`,
  AllowsDeeplinking: 'true',
  DeeplinkDomains: ['upwork.com', '*.upwork.com'],
});
const actions = [...sample('api-actions-page-1.json').Actions, ...sample('api-actions-page-2.json').Actions];
const isWithin = (day, from, to) => day >= from.slice(0, 10) && day <= to.slice(0, 10);

/** A stand-in whose answers a test may replace: `now` is its clock, `partner` whose account it is. */
export function impactStandIn({ now = Date.UTC(2026, 8, 20, 12), partner = '1234567' } = {}) {
  const asked = [];
  const stand = {
    asked,
    /** Gives an answer, as `json` makes it, in place of the usual one; nothing leaves that in place. */
    instead: (_path, _query) => undefined,
    partner,
    now,
    actions,
    answer({ method, url, headers }) {
      const { pathname, searchParams } = new URL(url, 'https://api.impact.com');
      const path = pathname.replace(`/Mediapartners/${access.sid}/`, '');
      asked.push({ method, path, query: Object.fromEntries(searchParams), headers });
      const answered = stand.instead(path, searchParams) ?? stand.usual(path, searchParams, headers);
      return { ...answered, headers: { date: new Date(stand.now).toUTCString(), ...answered.headers } };
    },
    usual(path, query, headers) {
      if (headers.authorization !== `Basic ${btoa(`${access.sid}:${access.token}`)}`)
        return json({ message: 'Unauthorized', request_id: '0' }, 401);
      if (path === 'Campaigns/13634') return json(program(stand.partner));
      if (path === 'Actions') {
        const from = query.get('ActionDateStart');
        const rows = from
          ? stand.actions.filter(({ EventDate }) => isWithin(EventDate.slice(0, 10), from, query.get('ActionDateEnd')))
          : [];
        return json(listOf('Actions', rows, query));
      }
      if (path === 'ActionUpdates') {
        const all = sample('more/api-action-updates.json').ActionUpdates;
        const rows = all.filter(({ UpdateDate }) =>
          isWithin(UpdateDate.slice(0, 10), query.get('StartDate'), query.get('EndDate')),
        );
        return json(listOf('ActionUpdates', rows, query));
      }
      if (path === 'Reports/partner_performance_by_subid')
        return json(
          query.get('START_DATE') === '2026-08-01'
            ? sample('api-report-partner_performance_by_subid.json')
            : listOf('Records', null, query),
        );
      if (path === 'Reports/partner_performance_by_program')
        return json(sample('more/api-report-partner_performance_by_program.json'));
      if (path === 'Programs/13634/TrackingLinks')
        return json({ TrackingURL: `upwork.pxf.io/${query.get('CustomPath') ?? 'aBcDeF'}` });
      if (path === 'Contracts') return json(sample('api-contracts.json'));
      if (path === 'Ads') return json(sample('api-ads.json'));
      return json({ message: 'no Route matched with those values', request_id: '0' }, 404);
    },
  };
  return stand;
}

const listOf = (key, rows) => ({ '@page': '1', '@numpages': '1', '@total': String(rows?.length ?? 0), [key]: rows });

/** An answer with this body. */
export const answerOf = json;
