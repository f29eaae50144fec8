import type { Browser, Page } from 'playwright-core';
import { demoPage, DESK, openBrowser } from './support/browser';

/** From a gap in the chain to a lead: the node, a company that would fill it, and one press. */
let browser: Browser;
let page: Page;
const COMPANY = '苏州试航谐波传动有限公司';
beforeAll(async () => {
  browser = await openBrowser();
  page = await demoPage(browser, 'officer', { size: DESK });
});
afterAll(() => browser.close());

const dialog = () => page.getByRole('dialog');
const panel = () => page.getByRole('complementary');

it('the lens leads to the home of its industry', async () => {
  await page.goto('/industries');
  await page.getByRole('radio', { name: '一智' }).click();
  await page.getByRole('heading', { level: 1, name: '智能制造' }).waitFor();
  expect(new URL(page.url()).searchParams.get('lens')).toBe('IM');
});

it('a node opens beside the map on what is to be done, and the arrows go along the chain', async () => {
  await page.getByRole('link', { name: '减速器/伺服/控制器' }).click();
  await panel().getByRole('heading', { name: '减速器/伺服/控制器' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await panel().getByRole('heading', { name: '传感器与机器视觉' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await panel().getByRole('heading', { name: '减速器/伺服/控制器' }).waitFor();
});

it('a company of another unit is masked while its name is typed, and refused', async () => {
  const others = await demoPage(browser, 'officer2', { size: DESK });
  const [theirs] = (await (await others.request.get('/api/targets?state=open')).json()).items as { name: string }[];
  await others.context().close();
  await panel().getByRole('button', { name: '添加目标' }).click();
  await dialog().getByLabel('企业名称').fill(theirs!.name);
  await dialog().getByText('该企业已由颜厝镇跟进').waitFor();
  await dialog().getByLabel('理由').fill('补上传动的缺口');
  await dialog().getByRole('button', { name: '保存' }).click();
  await dialog().locator('.form-error').filter({ hasText: '颜厝镇' }).waitFor();
});

it('a free one joins the list of the node and becomes a lead by one press, with a way to it', async () => {
  await dialog().getByLabel('企业名称').fill(COMPANY);
  await dialog().getByText('该企业已由颜厝镇跟进').first().waitFor({ state: 'detached' });
  await dialog().getByRole('button', { name: '保存' }).click();
  await dialog().waitFor({ state: 'detached' });
  await panel()
    .getByRole('button', { name: `转线索 ${COMPANY}` })
    .click();
  await page.getByRole('button', { name: '打开线索' }).click();
  await page.waitForURL('**/leads/**');
  const [lead] = (await (await page.request.get(`/api/leads?q=${encodeURIComponent(COMPANY)}`)).json()).items as object[];
  expect(lead).toMatchObject({ title: COMPANY, channel: '目标企业', industryCode: 'IM11', state: 'open' });
});
