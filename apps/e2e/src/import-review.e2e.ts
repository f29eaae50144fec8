import type { Browser, Page } from 'playwright-core';
import { demoPage, DESK, openBrowser, PHONE } from './support/browser';
import { faultsOf, sideways } from './support/reach';

/** A ledger with faults is mended where it is read, its columns are remembered, and the import is taken back. */
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await demoPage(browser, 'desk', { size: DESK });
});
afterAll(() => browser.close());

const ROWS = [
  '日期,方式,企业,备忘,责任单位',
  '2026.3.5,托梦,衡川核对传动有限公司,强,月球镇',
  '2026.3.6,来访,砚北核对传动有限公司,中,月球镇',
  '2026.3.7,拜访,岭南核对传动有限公司,弱,颜厝镇',
];
const file = { name: '活动核对.csv', mimeType: 'text/csv', buffer: Buffer.from(ROWS.join('\n')) };

async function upload(): Promise<void> {
  await page.goto('/imports?kind=visits');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('tablist', { name: '按处理方式看' }).waitFor();
}
const tab = (name: string, count: number) => page.getByRole('tab', { name: new RegExp(`^${name}\\s*${count}$`) });
const columns = () => page.locator('summary', { hasText: '列的对应：5 列' });

it('what is wrong is said at its cell', async () => {
  await upload();
  await tab('有问题', 2).waitFor();
  await page.getByText('看不懂这个填法').waitFor();
});

it('a cell is corrected in place, and a unit is picked once for all rows that name it', async () => {
  await page.getByRole('button', { name: '改这一格 B2' }).click();
  await page.getByRole('combobox', { name: /方式/ }).selectOption('来访');
  await page.getByRole('button', { name: '采用' }).click();
  await page.getByText('已改 1 格').waitFor();
  await page.getByText('看不懂这个填法').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '改这一格 E2' }).click();
  await page.getByRole('combobox', { name: /责任单位/ }).selectOption('颜厝镇');
  await page.getByLabel('写着“月球镇”的 2 行都这样改').isChecked();
  await page.getByRole('button', { name: '采用' }).click();
  await tab('新增', 3).waitFor();
});

it('a column nobody knew is assigned to its field, and remembered for the next ledger', async () => {
  await columns().click();
  await page.getByRole('combobox', { name: /备忘/ }).selectOption({ label: '意向' });
  await page.getByRole('button', { name: '按此对应' }).click();
  await page.getByText('按上次的对应').waitFor();
  const here = page.url();
  await upload();
  await page.getByText('按上次的对应').waitFor();
  await page.goto(here);
});

it('the ledger with its comments is saved as a workbook', async () => {
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载带批注的台账' }).click();
  expect((await saved).suggestedFilename()).toBe('活动核对 落地核对.xlsx');
});

it.each([
  ['at a desk', DESK],
  ['on a phone', PHONE],
])('%s nothing is out of reach', async (_title, size) => {
  await page.setViewportSize(size);
  await columns().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
  await page.setViewportSize(DESK);
});

it('a row is left out, the rest is written and taken back', async () => {
  await page.getByRole('button', { name: '不导入这一行（第 4 行）' }).click();
  await tab('新增', 2).waitFor();
  await page.getByRole('button', { name: '写入', exact: true }).click();
  await page.getByText(/^已于 .+ 写入$/).waitFor();
  const visits = async () => {
    const answer = await page.request.get(`/api/visits?q=${encodeURIComponent('核对传动')}`);
    return ((await answer.json()) as { items: { investorName: string; intent: string }[] }).items;
  };
  expect(new Set((await visits()).map(({ investorName, intent }) => `${investorName} ${intent}`))).toEqual(
    new Set(['衡川核对传动有限公司 strong', '砚北核对传动有限公司 medium']),
  );
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByText('这次导入已撤销').waitFor();
  expect(await visits()).toEqual([]);
});
