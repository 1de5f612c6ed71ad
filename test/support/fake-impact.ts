import { vi } from 'vitest';
import { impactStandIn } from '../drive/impact-answers.mjs';

/** Puts a stand-in for api.impact.com behind `fetch`. Anything else that is asked for fails the test. */
export function fakeImpact(options?: Parameters<typeof impactStandIn>[0]) {
  const stand = impactStandIn(options);
  const sent: RequestInit[] = [];
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    if (url.origin !== 'https://api.impact.com') throw new TypeError(`Asked of ${url.origin}`);
    init.signal?.throwIfAborted();
    sent.push(init);
    const { status, headers, body } = stand.answer({
      method: init.method ?? 'GET',
      url: url.href,
      headers: init.headers as Record<string, string>,
    });
    if (status === 302 && init.redirect === 'error') throw new TypeError('A redirect.');
    return new Response(body, { status, headers });
  });
  return Object.assign(stand, { sent });
}
