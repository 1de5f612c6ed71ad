// What the reviewers of Firefox Add-ons run: builds the Firefox package and zips it, the same bytes as the one submitted.
// The source zip of a release holds its version. From a clone, name it: `npm run build-for-amo -- 1.0.0`.
import { build, packBrowser } from './pack.mjs';

build('firefox', process.argv[2]);
packBrowser('firefox');
