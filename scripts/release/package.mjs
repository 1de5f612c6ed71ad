// Builds for both browsers and zips the two packages and the source, as `npm run package`.
import { build, packBrowser, packSource } from './pack.mjs';

for (const browser of ['chromium', 'firefox']) {
  build(browser);
  packBrowser(browser);
}
packSource();
