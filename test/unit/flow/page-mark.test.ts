import { expect, it } from 'vitest';
import { defaultPreferences } from '../../../src/core/settings/settings.ts';
import { findAddresses } from '../../../src/flow/convert/convert-text.ts';
import { linkTo, sharerWith } from '../../support/records.ts';

const preferences = { ...defaultPreferences, subIds: { subId1: '{label}', subId3: '{page}' } };
const sharer = sharerWith({ preferences });
const pages = ['https://www.upwork.com/hire/php-developers/', 'https://www.upwork.com/hire/ai-developers/'];
const markIn = (link = '') => new URL(link).searchParams.get('subId3');

it('a link in a draft gets the same page mark as elsewhere', async () => {
  const found = await findAddresses({ text: pages.join(' and ') }, sharer);
  const marks = found.map(({ replacement }) => markIn(replacement));
  expect(marks).toEqual(pages.map((page) => markIn(linkTo(page, sharer).trackingLink)));
  expect(new Set(marks).size).toBe(2);
});
