import { type SubIds, subIdNames } from '../link/sub-ids.ts';
import type { Settings } from './account-state.ts';
import { allowedLabel, type Managed } from './managed.ts';

/** The settings with what the organisation set in place of the user's own, which stay stored and come back later. */
export function withManaged(own: Settings, managed: Managed | undefined): Settings {
  if (!managed) return own;
  const { account, labels, disclosure, keepRecord } = managed;
  const { preferences, label } = own;
  return {
    ...own,
    ...(account ? { account: { state: 'ready', ...account }, accounts: [account] } : {}),
    preferences: {
      ...preferences,
      ...(labels ? { subIds: gapsOf(preferences.subIds) } : {}),
      ...(disclosure === undefined ? {} : { disclosure: { language: 'auto', own: disclosure } }),
      ...(keepRecord === undefined ? {} : { keepRecord }),
    },
    label: allowedLabel(label, managed),
    managed,
  };
}

/** Templates without the user's own words, which would be labels that the organisation does not allow. */
function gapsOf(templates: SubIds): SubIds {
  const kept: SubIds = {};
  for (const name of subIdNames) {
    const gaps = templates[name]?.match(/\{\w+\}|[._-]/g) ?? [];
    if (gaps.some((one) => one.startsWith('{'))) kept[name] = gaps.join('');
  }
  return kept;
}
