import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLedgerInWorker } from './read-in-worker.ts';
import { samplePath, sheetXml, workbookAround } from './testing';

const folder = mkdtempSync(join(tmpdir(), 'luodi-ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));

function saved(file: Buffer | string): string {
  const path = join(folder, `${Math.random()}.xlsx`);
  writeFileSync(path, file);
  return path;
}
async function read(...asked: Parameters<typeof readLedgerInWorker>) {
  const { sheet, rows, close } = await readLedgerInWorker(...asked);
  const all = [];
  for await (const some of rows()) all.push(...some);
  let again = 0;
  for await (const some of rows()) again += some.length;
  await close();
  expect(again).toBe(all.length);
  return { sheet, rows: all };
}
const problem = (code: string) => expect.objectContaining({ name: 'WorkbookProblem', code });

describe('reading in a process of its own', () => {
  it('gives the sheet and its rows', async () => {
    const { sheet, rows } = await read({ path: samplePath('signed-week-10'), kind: 'signed' });
    expect(sheet).toMatchObject({ kind: 'signed', sheet: '签约项目', statedOn: '2026-03-05' });
    expect(sheet.skipped).toHaveLength(5);
    expect(rows).toHaveLength(40);
    expect(rows[0]).toMatchObject({ kind: 'signed', row: 7, totalInvestment: { fen: 98_500_000_000, currency: 'CNY' } });
  });

  it('hands thousands of rows over in order', async () => {
    const head = ['序号', '项目名称', '投资方', '签约时间', '总投资(亿元)'];
    const line = (row: number, cells: string[]) =>
      `<row r="${row}">${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    const lines = Array.from({ length: 3_001 }, (_, at) =>
      line(at + 2, [String(at + 1), `项目${at + 1}\u2028号`, `企业${at + 1}`, '2025.3.5', '1.2']),
    );
    const { rows } = await read({ path: saved(workbookAround(sheetXml(line(1, head) + lines.join('')))), kind: 'signed' });
    expect(rows.map(({ row, raw }) => [row, raw['B']])).toEqual(
      Array.from({ length: 3_001 }, (_, at) => [at + 2, `项目${at + 1}\u2028号`]),
    );
  });

  it('passes on what is wrong with the file, with what its message names', async () => {
    await expect(read({ path: saved('no workbook'), kind: 'signed' })).rejects.toEqual(problem('workbook-not-xlsx'));
    await expect(read({ path: samplePath('visits-week-11'), kind: 'signed' })).rejects.toEqual(
      expect.objectContaining({ code: 'head-not-found', params: expect.objectContaining({ sheet: '客商活动' }) }),
    );
  });

  it('ends a reading that takes too long', async () => {
    await expect(read({ path: samplePath('signed-week-10'), kind: 'signed' }, { seconds: 0.001, megabytes: 256 })).rejects.toEqual(
      problem('workbook-too-heavy'),
    );
  });

  it('ends a reading that needs too much memory, and goes on living', async () => {
    const cells = Array.from(
      { length: 400_000 },
      (_, at) => `<c><v>0.${at}${(at * 7_919) % 100_003}</v></c>${at % 100 === 99 ? '</row><row>' : ''}`,
    ).join('');
    const heavy = saved(workbookAround(sheetXml(`<row>${cells}</row>`)));
    await expect(read({ path: heavy, kind: 'signed' }, { seconds: 60, megabytes: 16 })).rejects.toEqual(problem('workbook-too-heavy'));
    await expect(read({ path: samplePath('signed-week-11'), kind: 'signed' })).resolves.toMatchObject({
      sheet: { statedOn: '2026-03-12' },
    });
  });

  it('tells apart a fault of ours from a fault of the file', async () => {
    await expect(read({ path: join(folder, 'not-there.xlsx'), kind: 'signed' })).rejects.toThrow('ENOENT');
  });
});
