/** What the browser says and does for a page of ours, for its entry to hand down: sentences, language, access, the dashboard. */
export { askSiteAccess } from '../platform/tabs/site-access.ts';
export { openDashboard } from '../platform/tabs/tabs.ts';
export { locale, words } from '../platform/words.ts';
