// Draws the icons: a magnifying glass with a coin in it, lit if the page can have a link, quiet otherwise.
import { mkdirSync, writeFileSync } from 'node:fs';
import { launchPlainChromium } from '../test/drive/drive-chromium.mjs';

const looks = {
  lit: { ring: '#27357e', coin: '#ffc861' },
  quiet: { ring: '#7b8090', coin: 'none' },
};
const sizes = { lit: [16, 32, 48, 128], quiet: [16, 32, 48, 128] };
const svg = (
  { ring, coin },
  size,
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}">
  <path d="M20 20l8 8" stroke="${ring}" stroke-width="5.5" stroke-linecap="round"/>
  <circle cx="13" cy="13" r="9.5" fill="${coin}" stroke="${ring}" stroke-width="4.5"/></svg>`;

mkdirSync('public/icons', { recursive: true });
const browser = await launchPlainChromium();
const page = await browser.newPage();
for (const [look, colours] of Object.entries(looks)) {
  for (const size of sizes[look]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg(colours, size)}`);
    writeFileSync(`public/icons/${look}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
