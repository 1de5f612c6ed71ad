import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { EarnedPart } from '../../src/dashboard/earnings/earned/earned-part.tsx';
import { LinksSection } from '../../src/dashboard/links/links-section.tsx';
import { browser } from '../support/fake-browser.ts';
import { frozenProfile, layProfile } from '../support/lay-profile.ts';
import { expectAccessible, showStored } from '../support/show.tsx';

const sentence = /^A newer version of Finder’s Fee saved this\. You can look at it and export it/;
const buttons = () => screen.getAllByRole('button').map((one) => one.getAttribute('aria-label') ?? one.textContent);

beforeEach(async () => {
  Object.assign(globalThis, { chrome: browser });
  const profile = frozenProfile(3);
  const later = { id: 'later', usedAt: 1, version: 99, data: {} };
  await layProfile({
    ...profile,
    database: 4,
    stores: { ...profile.stores, links: [...(profile.stores.links ?? []), later] },
  });
});

it('Links of a later version are shown and exported, say so, and cannot be changed', async () => {
  const { container } = await showStored(<LinksSection />);
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(await screen.findByText('1,000 pages · 1,000 links')).toBeTruthy();
  expect(buttons()).toContain('Export');
  for (const change of [/^Import/, /^Delete/, /^Go back/]) expect(buttons().join('\n')).not.toMatch(change);
  fireEvent.click(screen.getByText(/^1 row/));
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
  await expectAccessible(container);
});

it('earnings of a later version are shown, say so, and cannot be changed', async () => {
  const { container } = await showStored(<EarnedPart />);
  expect(await screen.findByText(sentence)).toBeTruthy();
  await waitFor(() => expect(container.querySelector('.earned-block, table')).toBeTruthy());
  expect(buttons().join('\n')).not.toMatch(/Remove|Add|Connect|Import/);
  await expectAccessible(container);
});
