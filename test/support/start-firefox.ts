import { driveFirefox } from '../drive/drive-firefox.mjs';
import { demoLink, samplePage } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';

/** Firefox with the extension set up, its dashboard, and the server that stands in for Upwork. */
export async function startFirefox(options: Pick<Parameters<typeof driveFirefox>[0], 'inPrivate'> = {}) {
  const upwork = await standIn(samplePage);
  const driver = await driveFirefox({ ...options, proxyPort: upwork.port });
  const own = await driver.dashboard();
  await own.type('#paste', demoLink);
  await own.click('button[type="submit"]');
  await own.waitForSelector('::-p-text(Your links pay partner 1234567.)');
  return {
    driver,
    own,
    upwork,
    close: async () => {
      await driver.close();
      upwork.close();
    },
  };
}
