import ExcelJS from '@protobi/exceljs';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { demoPage, DESK, openBrowser } from './support/browser';

/** A list is filtered, put in order and given other columns; what is saved is what is seen. */
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await demoPage(browser, 'officer', { size: DESK });
});
afterAll(() => browser.close());

const rows = () => page.locator('tbody tr.line');

/** Heads and rows as the screen has them; of the first column the name alone. */
async function onScreen(): Promise<string[][]> {
  const heads = await page.getByRole('columnheader').allInnerTexts();
  const cells = await rows().evaluateAll((lines) =>
    lines.map((line) =>
      [...line.querySelectorAll<HTMLElement>('th, td:not(.pick)')].map((cell) => {
        const told = cell.querySelector<HTMLElement>('[data-record], lu-stage') ?? cell;
        return told.innerText.trim();
      }),
    ),
  );
  return [heads, ...cells.map((row) => row.map((text) => (text === '—' ? '' : text)))];
}

async function saved(format: 'Excel' | 'CSV'): Promise<{ name: string; path: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: `导出 ${format}` }).click();
  const file = await download;
  return { name: file.suggestedFilename(), path: await file.path() };
}

it('is filtered, sorted and given a column', async () => {
  await page.goto('/projects?view=table&columns=name,stage,town,hookedLeader');
  await rows().first().waitFor();
  const before = await rows().count();
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: '筛选' });
  await sheet.getByRole('button', { name: '加一个条件' }).click();
  await sheet.getByLabel('字段').selectOption({ label: '阶段' });
  await sheet.getByLabel('怎样比较').selectOption({ label: '是其中之一' });
  for (const stage of ['签约', '注册落地']) await sheet.getByRole('checkbox', { name: stage, exact: true }).check();
  await sheet.getByRole('button', { name: '应用' }).click();
  await page
    .getByRole('button', { name: '列', exact: false })
    .filter({ hasText: /^列 4$/ })
    .click();
  await page.getByRole('checkbox', { name: '用地（亩）' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '用地（亩）' }).click();
  await page.waitForURL(/sort=-landMu/);
  await expect.poll(async () => new Set((await onScreen()).slice(1).map(([, stage]) => stage))).toEqual(new Set(['签约', '注册落地']));
  expect(await rows().count()).toBeLessThan(before);
});

it('leaves as a workbook of exactly these rows and columns', async () => {
  const { name, path } = await saved('Excel');
  expect(name).toMatch(/^projects-.+\.xlsx$/);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const table = book.worksheets[0]!;
  const read = Array.from({ length: table.rowCount }, (_, row) =>
    Array.from({ length: table.columnCount }, (_each, col) => table.getCell(row + 1, col + 1).text),
  );
  expect(read).toEqual(await onScreen());
});

it('and as a table of text', async () => {
  const { name, path } = await saved('CSV');
  expect(name).toMatch(/^projects-.+\.csv$/);
  expect(parse(readFileSync(path), { bom: true })).toEqual(await onScreen());
});
