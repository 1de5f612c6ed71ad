/** The WebExtension API as promises, alike in both browsers. The one place where it is imported. */
export { default as browser } from 'webextension-polyfill';
