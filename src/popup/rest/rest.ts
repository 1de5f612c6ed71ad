// Everything that the popup's first part needs later. The exports of this file make up the second script.
export { recentLabels } from '../../flow/library/ask-library.ts';
export { loadArriving } from '../../flow/page/load-arriving.ts';
export { readFacts } from '../../flow/page/read-facts.ts';
export { applyAccount } from '../../flow/settings/change-accounts.ts';
export { AccountSwitch } from './account/account-switch.tsx';
export { SetUp } from './account/set-up.tsx';
export { CalculatorView } from './calculator-view.tsx';
export { CopyAs } from './copy-as.tsx';
export { FollowTab } from './follow-tab.tsx';
export { LinksView } from './links/links-view.tsx';
export { NearestPage } from './links/nearest-page.tsx';
export { ByLine } from './page/by-line.tsx';
export { PageMore } from './page/page-more.tsx';
export { QrView } from './qr-view.tsx';
export { Roundup } from './share/roundup.tsx';
export { SharePage } from './share/share-page.tsx';
export { SiteAccess } from './site-access.tsx';
