import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LinksSection } from '../../src/dashboard/links/links-section.tsx';
import { DangerCard } from '../../src/dashboard/settings/danger-card.tsx';
import { DataSettings } from '../../src/dashboard/settings/data-settings.tsx';
import { browser } from '../support/fake-browser.ts';
import { expectAccessible, show } from '../support/show.tsx';

beforeEach(() => {
  cleanup();
  browser.extension.inIncognitoContext = true;
});
afterEach(() => {
  browser.extension.inIncognitoContext = false;
});

it('the list of links in a private window explains where they are, and offers nothing that would wait forever', async () => {
  const { container } = show(<LinksSection />);
  expect(screen.getByText(/^Your links aren’t available in a private window\./)).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(container.querySelector('input')).toBeNull();
  await expectAccessible(container);
});

it('the settings in a private window offer what works there, and neither export nor deletion', () => {
  show(
    <>
      <DataSettings />
      <DangerCard />
    </>,
  );
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Reset…']);
  expect(screen.getByText(/open this page in a normal window/)).toBeTruthy();
});
