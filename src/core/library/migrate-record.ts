import { linkId } from './link-id.ts';

type Version1 = {
  id: string;
  trackingLink: string;
  landingPage: string;
  label?: string;
  channel: string;
  format: string;
  madeAt: number;
  state: 'pending' | 'done';
};

/** A row of version 1, which was one use of a link, as a row of version 2 with one use. */
export function fromVersion1(data: unknown): unknown {
  const { id, label, channel, format, state, ...kept } = data as Version1;
  const { trackingLink, landingPage, madeAt } = kept;
  return {
    ...kept,
    id: linkId(trackingLink, landingPage),
    labels: label === undefined ? [] : [label],
    usedAt: madeAt,
    timesUsed: 1,
    uses: [{ id, at: madeAt, channel, format, state }],
  };
}
