import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { firstLink } from '../support/first-link.ts';
import { readRows } from '../support/library-rows.ts';
import { withBrowser } from '../support/with-browser.ts';
import { type Begun, begin, fill, focus, leave, press, says } from './both-browsers.ts';

const linkTo = (address: string, channel = '') => firstLink(address, 'spring-blog', channel);
const title = 'You will get a modern logo with a brand guide for your small business';
/** Hosts that would learn of a click if a tracking link were opened. */
const impact = /(?:pxf|sjv|7eer|evyy|ojrq)\.(?:io|net)|impact/;
const names = (document: Document) =>
  [...document.querySelectorAll('.link-row .name button')].map((one) => one.textContent);

describe.each(['chromium', 'firefox'] as const)('the links, in %s', (name) => {
  withBrowser(name)('found', () => {
    let at: Begun;
    beforeAll(async () => {
      at = await begin(name);
    });
    afterAll(async () => {
      await at?.close();
    });
    const total = () => at.own.evaluate(readRows).then((rows) => rows.length);

    it('a link copied in the popup appears, is found by typing, and is copied again by C', async () => {
      await at.show('links');
      await says(at.dashboard, 'No links yet');
      for (const address of [samples.project, samples.profile]) {
        const page = await at.open(address);
        const popup = await at.popup(page);
        await until(() => popup((document) => document.querySelector('.offers li, .hourly') !== null));
        await press(popup, 'Copy link');
        await says(popup, 'Link copied');
        await leave(popup);
        await page.close();
      }
      await at.own.bringToFront();
      await until(async () => (await at.dashboard(names))?.length === 2);
      await focus(at.dashboard, '[type="search"]');
      await at.own.keyboard.type('logo guide');
      await says(at.dashboard, '1 of 2 links');
      expect(await at.dashboard(names)).toEqual([title]);
      await focus(at.dashboard, '[role="grid"]');
      await at.own.keyboard.press('c');
      await says(at.dashboard, `Copied: ${title}`);
      const page = await at.open(samples.search);
      expect(await at.clipboard(page)).toBe(linkTo(samples.project));
      await page.close();
      const row = (await at.own.evaluate(readRows)).find(({ data }) => data.trackingLink === linkTo(samples.project));
      expect(row?.data.timesUsed).toBe(2);
    });

    it('Delete deletes it, Undo brings it back as it was', async () => {
      const before = await at.own.evaluate(readRows);
      await at.own.bringToFront();
      await focus(at.dashboard, '[role="grid"]');
      await at.own.keyboard.press('Delete');
      await says(at.dashboard, '0 of 1 link');
      expect(await total()).toBe(1);
      await press(at.dashboard, 'Undo');
      await says(at.dashboard, '1 of 2 links');
      expect(await at.own.evaluate(readRows)).toEqual(before);
    });

    it('the details link to the page itself, and Escape returns to the row', async () => {
      await focus(at.dashboard, '[role="grid"]');
      await at.own.keyboard.press('Enter');
      await says(at.dashboard, 'Change sub IDs');
      expect(
        await at.dashboard((document) =>
          [...document.querySelectorAll('dialog a[href*="upwork"]')].map((a) => a.getAttribute('href')),
        ),
      ).toEqual([samples.project]);
      await at.own.keyboard.press('Escape');
      await until(() => at.dashboard((document) => document.activeElement?.matches('[role="grid"]')));
      await fill(at.dashboard, '[type="search"]', '');
    });

    it('the popup shows when a page was shared, and on which channel', async () => {
      const page = await at.open(samples.project);
      let popup = await at.popup(page);
      await until(() => popup((document) => document.querySelector('.share') !== null));
      expect(await popup((document) => document.body.innerText)).not.toContain('Last: ');
      await press(popup, 'LinkedIn');
      await press(popup, 'Copy post & open LinkedIn');
      await until(async () => (await at.own.evaluate(readRows)).some(({ data }) => isDone(data)));
      await leave(popup)?.catch(() => undefined);
      await page.bringToFront();
      popup = await at.popup(page);
      const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' }).format(Date.now());
      const sentence = `Last: LinkedIn, ${day}`;
      await says(popup, sentence);
      await press(popup, 'LinkedIn');
      await says(popup, 'Share to LinkedIn');
      await says(popup, sentence);
      await press(popup, 'Back');
      await until(() => popup((document) => document.querySelector('.share') !== null));
      await press(popup, 'X');
      await says(popup, 'Share to X');
      expect(await popup((document) => document.body.innerText)).not.toContain('Last: ');
      await leave(popup);
      await page.close();
    });

    it('1,000 addresses are imported, undone, imported again, searched, exported as CSV and JSON, and recognised on the next import', async () => {
      const before = await total();
      const list = `Page\n${Array.from({ length: 1000 }, (_, at) => `https://www.upwork.com/hire/skill-${at}/`).join('\n')}\nhttps://example.com/\n`;
      await at.show('links');
      await press(at.dashboard, 'Import…');
      const paste = async () => {
        await until(() => at.dashboard((document) => document.querySelector('#import textarea') !== null));
        await fill(at.dashboard, '#import textarea', list);
        await press(at.dashboard, 'Preview');
      };
      const bringIn = async () => {
        await paste();
        await says(at.dashboard, '1,000 new · 0 already here · 1 skipped');
        expect(await total()).toBe(before);
        await press(at.dashboard, 'Import 1,000 links');
        await says(at.dashboard, '1,000 links imported');
      };
      await bringIn();
      await press(at.dashboard, 'Undo');
      await says(at.dashboard, 'Import undone.');
      await bringIn();
      await says(at.dashboard, `· ${(1000 + before).toLocaleString('en-US')} links`);
      await fill(at.dashboard, '[type="search"]', 'skill-777');
      await says(at.dashboard, '1 of 1,003 links');
      await fill(at.dashboard, '[type="search"]', '');

      // Records what the browser is given to save.
      await at.own.evaluate(() => {
        const saved: Promise<string>[] = [];
        Object.assign(globalThis, { saved });
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob: Blob) => {
          saved.push(blob.text());
          return make(blob);
        };
        HTMLAnchorElement.prototype.click = () => undefined;
      });
      const saved = (index: number) =>
        until(() => at.own.evaluate((one: number) => (globalThis as unknown as { saved: string[] }).saved[one], index));
      await press(at.dashboard, 'Export');
      await press(at.dashboard, 'CSV');
      const csv = (await saved(0)) as string;
      expect(csv.trim().split('\n')).toHaveLength(1004);
      expect(csv).toContain('u=https%3A%2F%2Fwww.upwork.com%2Fhire%2Fskill-777%2F');
      await press(at.dashboard, 'Export');
      await press(at.dashboard, 'JSON (full backup)');
      const json = JSON.parse((await saved(1)) as string);
      expect(json.links).toHaveLength(1003);

      await press(at.dashboard, 'Import…');
      await press(at.dashboard, 'Import…');
      await paste();
      await says(at.dashboard, '0 new · 1,000 already here · 1 skipped');
      await press(at.dashboard, 'Cancel');
      expect(await total()).toBe(1003);
    });

    it('the popup finds a link among all of them', async () => {
      const page = await at.open(samples.search);
      const popup = await at.popup(page);
      await press(popup, 'Links');
      await until(() => popup((document) => document.querySelectorAll('.recent li').length === 5));
      await fill(popup, '#find', 'skill 442');
      await until(() => popup((document) => document.querySelectorAll('.recent li').length < 5));
      expect(
        await popup((document) => [...document.querySelectorAll('.recent li b')].map((one) => one.textContent)),
      ).toEqual(['Skill 442']);
      await leave(popup);
      await page.close();
    });

    it('none of this sent a request to impact.com', () => {
      expect([...at.requests, ...at.upwork.refused].filter((one) => impact.test(new URL(`x:${one}`).href))).toEqual([]);
    });
  });
});

const isDone = (data: object) =>
  'channel' in data && data.channel === 'linkedin' && 'state' in data && data.state === 'done';
