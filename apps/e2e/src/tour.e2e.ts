import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { demoPage, DESK, deviceOf, openBrowser, PHONE, type Look } from './support/browser';
import { listenTo } from './support/complaints';
import { STOPS } from './support/pages';
import { faultsOf, sideways } from './support/reach';

/** Every page as each kind of reader has it before them. A browser a person and look, kept from page to page. */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Rows have come, skeletons are gone. */
const settled = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page.locator('lu-skeleton').first().waitFor({ state: 'detached' });
};

/** Texts and fields that show what a program holds instead of words. */
const unmeant = (page: Page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    return [document.body.innerText, ...fields].flatMap((text) => text.match(/\[object \w+\]|\b(?:undefined|NaN)\b/g) ?? []);
  });

/**
 * Each page is seen at a desk and on a phone, in both languages and both themes: one page light and Chinese at the desk and dark and English
 * on the phone, the next the other way round; what is opened on a page that is a stop itself, in one look. `LUODI_TOUR=whole` shows every
 * stop in all four.
 */
const WHOLE = process.env['LUODI_TOUR'] === 'whole';

describe.each<[string, Look, turn: number, nth: number]>([
  ['at a desk, in Chinese, light', { size: DESK, language: 'zh', theme: 'light' }, 0, 0],
  ['at a desk, in English, dark', { size: DESK, language: 'en', theme: 'dark' }, 1, 1],
  ['on a phone, in Chinese, light', { size: PHONE, language: 'zh', theme: 'light' }, 1, 2],
  ['on a phone, in English, dark', { size: PHONE, language: 'en', theme: 'dark' }, 0, 3],
])('%s', (_name, look, turn, nth) => {
  const phone = look.size === PHONE;
  const stops = STOPS.filter(({ then, deskOnly }, at) => WHOLE || (then && !deskOnly ? at % 4 === nth : at % 2 === turn)).filter(
    ({ deskOnly }) => !(phone && deskOnly),
  );
  const open = new Map<string, { page: Page; heard: ReturnType<typeof listenTo> }>();
  const pageOf = async (login = '') => {
    const page = await (login
      ? demoPage(browser, login, look)
      : deviceOf(browser, inject('products').demo, look).then((it) => it.newPage()));
    return { page, heard: listenTo(page) };
  };
  afterAll(async () => {
    for (const { page } of open.values()) await page.context().close();
  });

  it.each(stops.map((stop) => [stop.what, stop] as const))(
    '%s is whole, and open to everybody',
    async (_what, { login = '', address, heading, then }) => {
      if (!open.has(login)) open.set(login, await pageOf(login));
      const { page, heard } = open.get(login)!;
      await page.goto(await address(page));
      await page.locator('h1').filter({ hasText: heading[look.language!] }).first().waitFor();
      await settled(page);
      await then?.(page);
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']])).toEqual([
        look.language === 'zh' ? 'zh-CN' : 'en',
        look.theme,
      ]);
      expect(await sideways(page)).toEqual([]);
      expect(await unmeant(page)).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
      expect(heard.take()).toEqual([]);
    },
  );
});
