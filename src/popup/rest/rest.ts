// Everything that the popup's first part asks for once it is there. What is named here makes up the second script.
export { recentLabels } from '../../flow/library/ask-library.ts';
export { loadArriving } from '../../flow/page/load-arriving.ts';
export { readFacts } from '../../flow/page/read-facts.ts';
export { applyAccount } from '../../flow/settings/change-accounts.ts';
export { QrPanel } from '../../ui/link/qr-panel.tsx';
export { AccountSwitch } from './account/account-switch.tsx';
export { SetUp } from './account/set-up.tsx';
export { CopyAs } from './copy-as.tsx';
export { FollowTab } from './follow-tab.tsx';
export { NearestPage } from './nearest-page.tsx';
export { PageMore } from './page-more.tsx';
export { Roundup } from './share/roundup.tsx';
export { SharePage } from './share/share-page.tsx';
export { SiteAccess } from './site-access.tsx';
