/** What the browser says and does for a page of ours, for its entry to hand down: sentences, language, access, the dashboard. */
export { askSiteAccess } from '../platform/site-access.ts';
export { openDashboard } from '../platform/tabs.ts';
export { locale, words } from '../platform/words.ts';
