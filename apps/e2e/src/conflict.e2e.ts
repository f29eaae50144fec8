import type { Browser, Page } from 'playwright-core';
import { demoPage, DESK, openBrowser } from './support/browser';

/** Two people change one record at once, each in a browser of their own. */
let browser: Browser;
let [officer, desk]: Page[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  [officer, desk] = [await demoPage(browser, 'officer', { size: DESK }), await demoPage(browser, 'desk', { size: DESK })];
});
afterAll(() => browser.close());

const write = { 'x-requested-with': 'luodi' };
const made = async (url: string, data: object) => {
  const answer = await officer!.request.post(`/api/${url}`, { data, headers: { ...write, 'idempotency-key': crypto.randomUUID() } });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
};
const now = async (url: string) => (await (await officer!.request.get(`/api/${url}`)).json()) as Record<string, unknown>;
const dialog = () => desk!.getByRole('dialog', { name: '有人刚改过这条记录' });
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click();

/** Both have the form open; the officer saves first. */
const both = async (address: string, field: string, officers: string, desks: Record<string, string>) => {
  for (const page of [officer!, desk!]) {
    await page.goto(address);
    await page.getByLabel(field, { exact: true }).waitFor();
  }
  await officer!.getByLabel(field, { exact: true }).fill(officers);
  for (const [label, text] of Object.entries(desks)) await desk!.getByLabel(label, { exact: true }).fill(text);
  await save(officer!);
  await officer!.getByRole('status').filter({ hasText: '已保存' }).first().waitFor();
  await save(desk!);
};

describe('a project that two people change', () => {
  it('keeps both changes where they are to different fields', async () => {
    const id = await made('projects', { name: '两人同改的项目' });
    await both(`/projects/${id}/edit`, '编号', 'A-7', { 挂钩领导: '区分管领导' });
    await desk!.getByRole('status').filter({ hasText: '他人刚改的其他内容也保留了' }).first().waitFor();
    expect(await now(`projects/${id}`)).toMatchObject({ code: 'A-7', hookedLeader: '区分管领导' });
  });

  it('asks who is right where both changed one, with what it was, and does as chosen', async () => {
    const id = await made('projects', { name: '各执一词的项目', code: '原编号', hookedLeader: '原领导' });
    await both(`/projects/${id}/edit`, '编号', '专员的编号', { 编号: '综合岗的编号', 挂钩领导: '新领导' });
    const row = dialog().getByRole('row').filter({ hasText: '编号' });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['原编号', '综合岗的编号', '专员的编号']);
    expect(await dialog().getByRole('row').count()).toBe(2);
    await row.getByRole('radio').nth(1).check();
    await dialog().getByRole('button', { name: '保存所选' }).click();
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(() => now(`projects/${id}`)).toMatchObject({ code: '专员的编号', hookedLeader: '新领导' });
  });
});

describe('an investor that two people change', () => {
  it('keeps both changes where they are to different fields', async () => {
    const id = await made('investors', { fullName: '两人同改机械有限公司' });
    await both(`/investors/${id}/edit`, '简称', '同改', { 来源: '以商引商' });
    await expect.poll(() => now(`investors/${id}`)).toMatchObject({ shortName: '同改', source: '以商引商' });
  });

  it('takes mine where mine was chosen', async () => {
    const id = await made('investors', { fullName: '各执一词机械有限公司', shortName: '原名' });
    await both(`/investors/${id}/edit`, '简称', '专员的', { 简称: '综合岗的' });
    const row = dialog().getByRole('row').filter({ hasText: '简称' });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['原名', '综合岗的', '专员的']);
    await dialog().getByRole('button', { name: '保存所选' }).click();
    await expect.poll(() => now(`investors/${id}`)).toMatchObject({ shortName: '综合岗的' });
  });
});

describe('a visit that two people change', () => {
  it('keeps both changes, and asks where both changed one', async () => {
    const investorId = await made('investors', { fullName: '同改往来机械有限公司' });
    const visit = { direction: 'outbound', summary: '原话', nextAction: '寄图', nextActionDueOn: '2099-01-01', investorId };
    const id = await made('visits', visit);
    for (const page of [officer!, desk!]) {
      await page.goto(`/visits/${id}`);
      await page.getByRole('button', { name: '修改' }).click();
      await page.getByRole('dialog').getByLabel('纪要').waitFor();
    }
    await officer!.getByRole('dialog').getByLabel('纪要').fill('专员的话');
    await desk!.getByRole('dialog').getByLabel('纪要').fill('综合岗的话');
    await desk!.getByRole('dialog').getByLabel('要做的事').fill('会办');
    await save(officer!);
    await officer!.getByRole('dialog').waitFor({ state: 'detached' });
    await save(desk!);
    const row = dialog().getByRole('row').filter({ hasText: '原话' });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['原话', '综合岗的话', '专员的话']);
    await dialog().getByRole('button', { name: '全用对方的' }).click();
    await expect.poll(() => now(`visits/${id}`)).toMatchObject({ summary: '专员的话', nextAction: '会办' });
  });
});
