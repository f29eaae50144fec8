import type { PipelineView } from '@luodi/projects/contract';
import { sampleExpected, type ExpectedSigned } from '@luodi/imports/server/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { DESK, deviceOf, openBrowser, PHONE } from './support/browser';
import { accept, passwordOf, signIn } from './support/gate';
import { openedInLibreOffice } from './support/office';
import { commitReviewed, logVisit, moveOn, reviewed } from './support/records';
import { addUnit, invite } from './support/settings';

/** A zone from its first minute to the week's report. Each step stands on those before it, as in life. */
const { empty, firstRunLink } = inject('products');
const week10 = sampleExpected('signed-week-10');
const week11 = sampleExpected('signed-week-11');
const SUPPLIER = '厦门皓益智能包装智能制造项目';
const EARLIER = '2025-06-30';
const LENSES = [
  ['一智', 'IM'],
  ['一药', 'BP'],
] as const;

const files = mkdtempSync(join(tmpdir(), 'luodi-journey-files-'));
const links = new Map<string, string>();
let browser: Browser;
let desk: Page;
let officer: Page;
let leader: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(files, { recursive: true, force: true });
});

const device = async (size: typeof DESK) => (await deviceOf(browser, empty, { size })).newPage();
const yuan = (rows: ExpectedSigned[]) => rows.reduce((sum, { investmentWan }) => sum + investmentWan! * 10_000, 0);
const pipelineFor = async (page: Page, query: string): Promise<PipelineView> => (await page.request.get(`/api/pipeline?${query}`)).json();
const countAt = ({ stages }: PipelineView, code: string) => stages.find(({ stage }) => stage === code)?.count;

it('begins with a printed link, which makes the first administrator', async () => {
  const admin = await device(DESK);
  await accept(admin, firstRunLink, 'admin', { 开发区名称: '漳州高新区', 您的姓名: '程一舟' });
  await admin.goto('/settings/units');
  for (const [unit, kind] of [
    ['招商服务中心', 'centre'],
    ['九湖镇', 'town'],
    ['颜厝镇', 'town'],
    ['靖圆镇', 'town'],
  ] as const)
    await addUnit(admin, unit, kind);
  await admin.goto('/settings/people');
  for (const [login, name, unit, role] of [
    ['desk', '黄知夏', '招商服务中心', '综合岗'],
    ['officer', '苏念安', '九湖镇', '招商专员'],
    ['leader', '林望川', '漳州高新区', '区领导'],
  ] as const)
    links.set(login, await invite(admin, { name, unit, role }));
  await admin.context().close();
});

it('goes on with people who take up their one-time links, each on a device of their own', async () => {
  [desk, officer, leader] = (await Promise.all([device(DESK), device(PHONE), device(DESK)])) as [Page, Page, Page];
  await accept(desk, links.get('desk')!, 'desk');
  await accept(officer, links.get('officer')!, 'officer');
  await accept(leader, links.get('leader')!, 'leader');
  for (const name of ['九湖镇', '颜厝镇', '靖圆镇']) {
    const answer = await desk.request.post('/api/towns', {
      data: { name },
      headers: { 'x-requested-with': 'luodi', 'idempotency-key': crypto.randomUUID() },
    });
    expect(answer.status()).toBe(201);
  }
  await desk.context().clearCookies();
  await signIn(desk, 'desk', passwordOf('desk'));
});

it('the desk imports the ledger of week 10: reviewed first, then written as a whole', async () => {
  await desk.goto('/today');
  await desk.getByRole('button', { name: '载入示例园区' }).click();
  await desk
    .getByRole('dialog', { name: '载入示例园区' })
    .getByRole('textbox', { name: /npm start -- --demo/ })
    .waitFor();
  await desk.keyboard.press('Escape');
  await desk.getByRole('link', { name: '导入我的台账' }).click();
  await desk.waitForURL(/\/imports/);
  expect(await reviewed(desk, 'signed-week-10')).toMatchObject({ 全部: week10.count, 新增: week10.count, 更新: 0, 疑似重复: 0, 有问题: 0 });
  expect(await desk.locator('.sums').innerText()).toContain('191.65');
  expect((await pipelineFor(desk, '')).count).toBe(0);
  await commitReviewed(desk);
  expect((await pipelineFor(desk, '')).totals).toEqual([{ currency: 'CNY', amount: week10.investmentWanTotal * 10_000 }]);
});

it('an officer logs a visit on the phone, with a next step, and sees it in the list', async () => {
  await officer.goto('/visits');
  await officer.getByRole('link', { name: '记拜访' }).last().click();
  await logVisit(officer, { about: SUPPLIER, summary: '厂房图纸已定，等施工图审查', next: '陪企业跑施工图审查' });
  await officer.goto('/visits');
  const row = officer.getByRole('listitem').filter({ hasText: '厂房图纸已定' });
  await row.waitFor();
  expect(await row.innerText()).toContain('陪企业跑施工图审查');
});

it('a project goes from signing to groundbreaking, every step with its proof', async () => {
  await officer.goto('/projects?view=table');
  await officer.getByRole('textbox', { name: /找|搜/ }).fill(SUPPLIER);
  await officer.keyboard.press('Enter');
  await officer.waitForURL(/[?&]q=/);
  await officer.getByRole('link', { name: SUPPLIER }).click();
  await moveOn(officer, { to: '注册落地', on: '2025-10-15', reason: '项目公司已登记', proof: '营业执照.pdf' });
  await moveOn(officer, { to: '前期手续', on: '2025-11-20', reason: '已备案', proof: '备案证明.pdf' });
  await moveOn(officer, { to: '开工', on: '2026-01-12', reason: '已领施工许可，机械进场', proof: '施工许可证.pdf' });
  const found = await officer.request.get(`/api/projects?q=${encodeURIComponent(SUPPLIER)}`);
  const { items } = (await found.json()) as { items: { stage: string; stageSince: string; declared: boolean }[] };
  expect(items).toMatchObject([{ stage: 'STARTED', stageSince: '2026-01-12', declared: false }]);
  await officer.getByText('施工许可证.pdf').first().waitFor();
});

it('the ledger of week 11 updates what it finds, and leaves what was proven meanwhile', async () => {
  const counts = await reviewed(desk, 'signed-week-11');
  expect(counts).toMatchObject({ 新增: 0, 疑似重复: 0, 有问题: 0 });
  expect(counts['更新']! + counts['无变化']!).toBe(week11.count);
  await commitReviewed(desk);
  const pipeline = await pipelineFor(desk, '');
  expect(countAt(pipeline, 'STARTED')).toBe(week11.startedCount + 1);
  expect(pipeline.totals).toEqual([{ currency: 'CNY', amount: week11.investmentWanTotal * 10_000 }]);
});

describe.each([
  ['now', ''],
  ['as of a day before', EARLIER],
])('the leader sees the pipeline %s', (_when, day) => {
  beforeAll(async () => {
    await leader.goto('/overview');
    if (!day) return;
    await leader.getByRole('button', { name: /^截至/ }).click();
    await leader.getByLabel('看哪一天').fill(day);
    await leader.getByText(/当天结束时的样子/).waitFor();
  });

  it.each([['全部', ''] as const, ...LENSES])('through %s', async (label, code) => {
    await leader.getByRole('radiogroup', { name: '产业视角' }).getByRole('radio', { name: label }).click();
    await leader.waitForURL((url) => (url.searchParams.get('lens') ?? '') === code);
    const rows = week11.rows.filter(({ industry, signedOn }) => (!code || industry === label) && (!day || signedOn! <= day));
    const amount = yuan(rows);
    const query = new URLSearchParams({ ...(code && { industry: code }), ...(day && { asOf: day }) });
    expect(await pipelineFor(leader, query.toString())).toMatchObject({ count: rows.length, totals: [{ currency: 'CNY', amount }] });
    const cells = leader.locator('.pipe tfoot td');
    await expect
      .poll(async () => (await cells.allInnerTexts()).slice(-2).map((text) => text.trim()))
      .toEqual([String(rows.length), (amount / 1e8).toFixed(1)]);
  });
});

it("the week's workbook opens in LibreOffice, and its total is the ledger's to the yuan", async () => {
  await leader.goto('/reports');
  const [download] = await Promise.all([leader.waitForEvent('download'), leader.getByRole('link', { name: '导出 Excel' }).click()]);
  const workbook = join(files, 'week.xlsx');
  await download.saveAs(workbook);
  const sheet = (await openedInLibreOffice(workbook)).get('签约项目')!;
  const amountAt = sheet.find((row) => row.includes('总投资(亿元)'))!.indexOf('总投资(亿元)');
  const inYuan = (row: string[]) => Math.round(Number(row[amountAt]) * 1e8);
  const numbered = sheet.filter(([number]) => /^\d+$/.test(number!));
  const total = inYuan(sheet.find((row) => row[1] === '合计')!);
  expect(numbered.map((row) => row[1]).sort()).toEqual(week11.rows.map(({ name }) => name).sort());
  expect([total, numbered.reduce((sum, row) => sum + inYuan(row), 0)]).toEqual([1_916_500 * 10_000, 1_916_500 * 10_000]);
});
