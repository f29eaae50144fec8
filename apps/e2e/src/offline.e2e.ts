import type { Browser, Page } from 'playwright-core';
import { demoPage, openBrowser, PHONE } from './support/browser';
import { idOf } from './support/sample-zone';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await demoPage(browser, 'officer', { size: PHONE });
});
afterAll(() => browser.close());

/** Of this run only. */
const SUMMARY = `在没有信号的车间里谈了用地 ${crypto.randomUUID()}`;
const arrived = async () => {
  const { items } = (await (await page.request.get('/api/visits?limit=50')).json()) as { items: { summary: string }[] };
  return items.filter(({ summary }) => summary === SUMMARY).length;
};

it('a visit logged without a line waits on the device, and says so', async () => {
  const project = await (await page.request.get(`/api/projects/${await idOf(page, 'projects')}`)).json();
  await page.goto(`/visits/log?projectId=${project.id}`);
  await page.getByRole('button', { name: `换掉 ${project.name}` }).waitFor();
  await page.context().setOffline(true);
  await page.getByLabel('一句话').fill(SUMMARY);
  await page.getByLabel('要做的事').fill('补用地红线图');
  await page.getByRole('button', { name: '明天' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('status').filter({ hasText: '1 条待传' }).first().waitFor();
  await page.getByRole('heading', { name: '本机待传' }).waitFor();
});

it('is sent once when the line is back, however often the page tries', async () => {
  await page.context().setOffline(false);
  await page.getByRole('status').filter({ hasText: '待传' }).first().waitFor({ state: 'detached' });
  await expect.poll(arrived).toBe(1);
  await page.reload();
  await page.getByRole('listitem').filter({ hasText: SUMMARY }).waitFor();
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  expect(await arrived()).toBe(1);
  expect(await page.getByText('待传').count()).toBe(0);
});
