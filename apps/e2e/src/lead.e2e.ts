import type { LeadView } from '@luodi/leads/contract';
import type { ProjectView } from '@luodi/projects/contract';
import type { Browser, Page } from 'playwright-core';
import { demoPage, DESK, openBrowser } from './support/browser';

/** A lead on its way to a project: judged with a reason, given to somebody, converted with all that is known of it. */
let browser: Browser;
let page: Page;
let id: string;
beforeAll(async () => {
  browser = await openBrowser();
  page = await demoPage(browser, 'head', { size: DESK });
});
afterAll(() => browser.close());

const COMPANY = '衢州线索试走传动有限公司';
const headers = () => ({ 'x-requested-with': 'luodi', 'idempotency-key': crypto.randomUUID() });
const made = async (url: string, data: object): Promise<string> => {
  const answer = await page.request.post(`/api/${url}`, { data, headers: headers() });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
};
const now = async <T>(url: string): Promise<T> => (await page.request.get(`/api/${url}`)).json() as Promise<T>;
const dialog = () => page.getByRole('dialog');
const said = (text: string) => page.getByRole('status').filter({ hasText: text }).first();

it('is judged, and a reason is asked for where it is put by', async () => {
  const investorId = await made('investors', { fullName: COMPANY });
  id = await made('leads', {
    ...{ title: '试走传动减速器线索', channel: '商会引荐', method: 'referral', investorId, industryCode: 'IM11' },
    ...{ contentBrief: '年产减速器 20 万台', estInvestment: 180_000_000, landNeed: 45, plantNeed: 12_000 },
    ...{ energyNeed: '年用电 800 万度', estOutput: 300_000_000, estTax: 15_000_000 },
  });
  await made('visits', {
    direction: 'inbound',
    leadId: id,
    investorId,
    summary: '来看地块',
    nextAction: '寄图',
    nextActionDueOn: '2099-01-01',
  });
  await page.goto(`/leads/${id}`);
  await page.getByText('还没有研判').waitFor();
  await page.getByRole('button', { name: '储备', exact: true }).click();
  await dialog().getByRole('button', { name: '定了' }).click();
  await dialog().getByRole('alert').first().waitFor();
  await dialog().getByLabel('理由').fill('等供地指标');
  await dialog().getByRole('button', { name: '定了' }).click();
  await said('研判已记下').waitFor();
  await page.getByRole('button', { name: '恢复跟进' }).waitFor();
  expect(await page.getByRole('button', { name: '转为项目' }).count()).toBe(0);
});

it('is taken up again, for a reason that stays beside it', async () => {
  await page.getByRole('button', { name: '恢复跟进' }).click();
  await dialog().getByLabel('理由').fill('指标已落实，企业下周再来');
  await dialog().getByRole('button', { name: '定了' }).click();
  await page.getByText('指标已落实，企业下周再来').first().waitFor();
  expect(await now<LeadView>(`leads/${id}`)).toMatchObject({ state: 'open', verdict: 'follow', verdictReason: '指标已落实，企业下周再来' });
});

it('is given to an officer of the unit', async () => {
  await page.getByRole('button', { name: '指派' }).click();
  await dialog().getByRole('combobox').fill('许星河');
  await dialog()
    .getByRole('option', { name: /许星河/ })
    .click();
  await dialog().getByRole('button', { name: '指派' }).click();
  await said('已指派').waitFor();
  await page.getByText('九湖镇 · 许星河').waitFor();
});

it('becomes a project that has all of it: company, amounts, land, officer, visits, files and where it came from', async () => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '企业简介.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 简介') });
  await page.getByRole('link', { name: '保存 企业简介.pdf' }).waitFor();
  await page.getByRole('button', { name: '转为项目' }).click();
  await dialog().getByLabel('项目名称').fill('试走传动减速器项目');
  await dialog().getByText('许星河').waitFor();
  await dialog().getByRole('button', { name: '转为项目' }).click();
  await page.waitForURL('**/projects/**');
  await page.getByRole('heading', { level: 1, name: '试走传动减速器项目' }).waitFor();
  for (const text of [COMPANY, '来看地块', '年产减速器 20 万台', '许星河']) await page.getByText(text).first().waitFor();
  await page.getByRole('link', { name: '下载 企业简介.pdf' }).waitFor();
  const project = await now<ProjectView>(new URL(page.url()).pathname.slice(1));
  expect(project).toMatchObject({
    ...{ stage: 'NEGOTIATING', industryCode: 'IM11', totalInvestment: 180_000_000, landMu: 45, floorArea: 12_000 },
    ...{ estOutput: 300_000_000, estTax: 15_000_000, officerName: '许星河', content: '年产减速器 20 万台\n用能：年用电 800 万度' },
    lead: { id, title: '试走传动减速器线索', channel: '商会引荐', attachments: [{ fileName: '企业简介.pdf' }] },
  });
  expect(project.investors).toMatchObject([{ fullName: COMPANY }]);
  expect(await now<LeadView>(`leads/${id}`)).toMatchObject({ state: 'converted', projectId: project.id });
});
