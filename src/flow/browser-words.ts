/** What the browser says and does for a page of ours, for its entry to hand down: sentences, language, the dashboard. */
export { openDashboard } from '../platform/tabs.ts';
export { locale, words } from '../platform/words.ts';
