import type { Browser, Page } from 'playwright-core';
import { demoPage, DESK, openBrowser } from './support/browser';

/** A view that one person saves and shares, and what another finds of it, also when part of it or all of it has gone. */
let browser: Browser;
let [officer, head]: Page[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  [officer, head] = [await demoPage(browser, 'officer', { size: DESK }), await demoPage(browser, 'head', { size: DESK })];
});
afterAll(() => browser.close());

const NAME = '本镇签约大项目';
const heads = (page: Page) => page.getByRole('columnheader').allInnerTexts();
const rows = (page: Page) => page.locator('tbody [data-record]').allInnerTexts();
const tabs = (page: Page) => page.getByRole('navigation', { name: '视图' });
const shown = async (page: Page) => {
  await page.locator('tbody [data-record]').first().waitFor();
  return { heads: await heads(page), rows: await rows(page), filter: await page.getByRole('group', { name: '筛选' }).innerText() };
};
const save = async (query: string, name: string): Promise<string> => {
  const answer = await officer!.request.post('/api/views', {
    data: { list: 'projects', name, query, sharing: 'unit' },
    headers: { 'x-requested-with': 'luodi', 'idempotency-key': crypto.randomUUID() },
  });
  return ((await answer.json()) as { id: string }).id;
};

it('is saved from what the list shows, and shared with whoever sees the unit', async () => {
  await officer!.goto('/projects?view=table&filter=stage:any(SIGNED,LANDED)&sort=-totalInvestment&columns=name,stage,totalInvestment,town');
  await shown(officer!);
  await officer!.getByRole('button', { name: '存为视图' }).click();
  const dialog = officer!.getByRole('dialog');
  await dialog.getByLabel('名称').fill(NAME);
  await dialog.getByLabel('谁能看到').selectOption({ label: '能看到本单位的人' });
  await dialog.getByRole('button', { name: '保存' }).click();
  await tabs(officer!).getByRole('link', { name: NAME }).waitFor();
});

it('opens for the other person with the same filter, order and columns, and says whose it is', async () => {
  await head!.goto('/projects?view=table');
  const tab = tabs(head!).getByRole('link', { name: NAME });
  await tab.getByText('苏念安').waitFor();
  await tab.click();
  await head!.getByRole('group', { name: '筛选' }).waitFor();
  await expect.poll(() => shown(head!)).toEqual(await shown(officer!));
  expect(await head!.getByRole('button', { name: `视图“${NAME}”` }).count()).toBe(0);
});

it('with a column that the list no longer has, opens with the rest and names what has gone', async () => {
  const id = await save('columns=name,stage,hue&filter=stage:is(SIGNED)&view=table', '少一列的');
  await head!.goto('/projects?view=table');
  await tabs(head!).getByRole('link', { name: '少一列的' }).click();
  await head!.getByText('列表里已没有“hue”，其余照旧').waitFor();
  await expect.poll(() => heads(head!)).toEqual(['项目', '阶段']);
  const answer = await officer!.request.delete(`/api/views/${id}`, {
    headers: { 'x-requested-with': 'luodi', 'idempotency-key': crypto.randomUUID() },
  });
  expect(answer.status()).toBe(204);
});

it('once it is deleted, its address still shows the same list, says so, and can be kept as a view of one’s own', async () => {
  await tabs(head!).getByRole('link', { name: NAME }).click();
  await expect.poll(() => heads(head!)).toEqual(await heads(officer!));
  const before = await shown(head!);
  await officer!.getByRole('button', { name: `视图“${NAME}”` }).click();
  await officer!.getByRole('menuitem', { name: '删除' }).click();
  await tabs(officer!).getByRole('link', { name: NAME }).waitFor({ state: 'detached' });
  expect(await officer!.getByText('这个视图已被删除').count()).toBe(0);
  await head!.reload();
  await head!.getByText('这个视图已被删除或不再分享，列表仍照它显示').waitFor();
  expect(await shown(head!)).toEqual(before);
  await head!.getByRole('button', { name: '存为视图' }).waitFor();
});
