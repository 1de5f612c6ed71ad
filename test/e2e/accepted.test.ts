import { expect, it } from 'vitest';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { samplePage } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { withBrowser } from '../support/with-browser.ts';

type About = { name: string; permissions: { simplePermissions: { message: string }[] } } & Record<string, unknown>;

withBrowser('chromium')('Chromium', () => {
  it('accepts the package without an error or a warning, and asks for one thing at the installation', async () => {
    const upwork = await standIn(samplePage);
    const driver = await driveChromium({ proxyPort: upwork.port });
    try {
      const page = await driver.open('chrome://extensions');
      const all = await page.evaluate<About[]>('chrome.developerPrivate.getExtensionsInfo({})');
      const { permissions, ...about } = all.find(({ name }) => name === "Finder's Fee") ?? ({} as About);
      expect(about).toMatchObject({
        state: 'ENABLED',
        manifestErrors: [],
        installWarnings: [],
        runtimeErrors: [],
        runtimeWarnings: [],
      });
      expect(permissions?.simplePermissions.map(({ message }) => message)).toEqual(['Modify data you copy and paste']);
    } finally {
      await driver.close();
      upwork.close();
    }
  });
});
