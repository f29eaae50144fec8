import type { Browser, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { DESK, deviceOf, openBrowser } from './support/browser';

/** Without a mouse. Whatever is used is first reached by Tab. */
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await (await deviceOf(browser, inject('products').demo, { size: DESK })).newPage();
});
afterAll(() => browser.close());

const MOST_TABS = 60;
const hasFocus = (element: Locator) => element.evaluate((it) => it === document.activeElement);
async function tabTo(element: Locator): Promise<void> {
  await element.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await hasFocus(element)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by Tab: ${element}`);
}
const write = (text: string) => page.keyboard.insertText(text);
const rows = () => page.locator('tbody [data-record]');
const panel = () => page.getByRole('complementary');

it('signs in', async () => {
  await page.goto('/sign-in');
  await tabTo(page.getByLabel('账号'));
  await write('officer');
  await tabTo(page.getByLabel('密码'));
  await write(inject('products').password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/today');
});

it('looks through the lens by arrow keys', async () => {
  await page.goto('/projects?view=table');
  await tabTo(page.getByRole('radio', { name: '全部' }));
  await page.keyboard.press('ArrowRight');
  await page.waitForURL('**/projects?*lens=IM*');
  await page.getByRole('radio', { name: '一智', checked: true }).waitFor();
});

it('opens a row beside the list, goes on to the next, and comes back to the row it ended on', async () => {
  await rows().nth(1).waitFor();
  const [first, second] = await rows().evaluateAll((links) => links.slice(0, 2).map((link) => link.textContent.trim()));
  await tabTo(rows().first());
  await page.keyboard.press('Enter');
  await panel().getByRole('heading', { name: first, exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await panel().getByRole('heading', { name: second, exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(rows().nth(1))).toBe(true);
});

it('logs a visit', async () => {
  await tabTo(page.getByRole('link', { name: '记拜访' }).first());
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('combobox', { name: '企业' }));
  await write('漳州');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await tabTo(page.getByLabel('一句话'));
  await write('只用键盘记下的一次拜访');
  await tabTo(page.getByLabel('要做的事'));
  await write('寄选址图');
  await tabTo(page.getByRole('button', { name: '下周一' }));
  await page.keyboard.press('Space');
  await tabTo(page.getByRole('button', { name: '保存' }));
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: '已记下' }).first().waitFor();
  await page.goto('/visits');
  await page.getByRole('listitem').filter({ hasText: '只用键盘记下的一次拜访' }).waitFor();
});
