import { screen } from '@testing-library/preact';
import { render } from 'preact';
import { expect, it, onTestFinished } from 'vitest';
import { savePreference } from '../../src/flow/settings/save-settings.ts';
import { watchSettings } from '../../src/flow/settings/watch-settings.ts';
import { mount } from '../../src/ui/mount.ts';
import { settingsWith } from '../support/records.ts';
import { speech, words } from '../support/show.tsx';

const doors = { watch: watchSettings, save: savePreference, speak: async () => speech() };

it('says that a page could not be opened, and opens it by itself once the browser answers', async () => {
  let isBusy = true;
  const load = async () => {
    if (isBusy) throw new Error('The browser did not answer.');
    return { settings: settingsWith() };
  };
  const place = Object.assign(document.createElement('div'), { id: 'app' });
  document.body.append(place);
  onTestFinished(() => {
    render(null, place);
    place.remove();
  });
  const mounted = mount(load, doors, () => <h1>Here it is</h1>);
  await screen.findByText(words('failed'));
  isBusy = false;
  await screen.findByText('Here it is');
  await mounted;
  expect(screen.queryByText(words('failed'))).toBeNull();
});
