import { CELL_PROBLEM_CODES, WORKBOOK_PROBLEM_CODES } from './ledger-problems';
import { cellMessage, workbookMessage } from './ledger-words';

const PARAMS = {
  megabytes: 20,
  rows: 50_000,
  columns: 16_384,
  sheet: '台账',
  part: 'xl/workbook.xml',
  looked: ['项目名称', '签约时间'],
  read: ['姓名'],
  length: 17,
  max: 200,
  allowed: ['绿灯', '红灯'],
  from: 'F2',
  unit: '亿元',
  currency: 'CNY',
  expected: 'USD',
  sqm: 25_000,
  first: '2025-01',
  second: '2025-10',
  year: 2026,
  row: 7,
  column: 'H',
  text: '九湖镇',
};

describe('the words for what is wrong', () => {
  it.each(WORKBOOK_PROBLEM_CODES)('%s has a sentence in both languages, with everything it names', (code) => {
    for (const language of ['zh', 'en'] as const) expect(workbookMessage(code, PARAMS, language)).not.toMatch(/undefined|null|NaN|^$/);
    expect(workbookMessage(code, PARAMS, 'zh')).toMatch(/。$/);
    expect(workbookMessage(code, PARAMS, 'en')).toMatch(/\.$/);
  });

  it.each(CELL_PROBLEM_CODES)('%s names its cell in both languages', (code) => {
    const problem = { address: 'J11', code, params: PARAMS };
    expect(cellMessage(problem, 'zh')).toMatch(/^J11：(?!.*(undefined|null)).+。$/);
    expect(cellMessage(problem, 'en')).toMatch(/^J11: (?!.*(undefined|null)).+\.$/);
  });

  it('says which heads were looked for and what was read', () => {
    expect(workbookMessage('head-not-found', { looked: ['项目名称', '签约时间'], read: ['姓名', '电话'], sheet: '名册' }, 'zh')).toBe(
      '没有找到表头。需要有：项目名称、签约时间；读到的是“名册”中的：姓名、电话。请检查台账种类和表头名称。',
    );
    expect(workbookMessage('head-not-found', { looked: ['项目名称'], read: ['日期'], sheet: '', looksLike: 'visits' }, 'zh')).toMatch(
      /这像是客商活动台账，请改选种类。$/,
    );
    expect(workbookMessage('head-not-found', { looked: ['项目名称'], read: [], sheet: '' }, 'en')).toBe(
      'The head was not found. Looked for: 项目名称. Read: (nothing). Please check the kind of ledger and its column names.',
    );
  });
});
