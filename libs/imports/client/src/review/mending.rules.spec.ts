import type { CellNote, ImportRowView } from '@luodi/imports/contract';
import { chosenText, headOf, mended, sameSaid } from './mending';

const note = (address: string, text: string, cell: string | null = text, code = 'unit-unknown') =>
  ({ address, text, cell, code, field: 'responsibleUnit' }) as CellNote;
const rows = (...cells: CellNote[]) => cells.map((one) => ({ cells: [one] }) as unknown as ImportRowView);

it.each([
  ['the whole cell', '月球镇', '月球镇', '九湖镇'],
  ['the words at fault and no more', '月球镇/张三', '月球镇', '九湖镇/张三'],
  ['a blank', '', '', '九湖镇'],
])('one of a list takes the place of %s', (_title, cell, text, becomes) => {
  expect(chosenText(note('F3', text, cell), '九湖镇')).toBe(becomes);
});

it('finds the rows that say the same of the same words, as long as they have a cell', () => {
  const [one, same, other, elsewhere, none] = [
    note('F3', '月球镇'),
    note('F4', '月球镇', '月球镇/李四'),
    note('F5', '火星镇'),
    note('F6', '月球镇', '月球镇', 'unit-not-yours'),
    note('A7', '月球镇', null),
  ];
  expect(sameSaid(one!, rows(one!, same!, other!, elsewhere!, none!))).toEqual([same]);
  expect(sameSaid(note('F3', ''), rows(note('F4', '')))).toEqual([]);
});

it('asks for each cell by its address', () => {
  expect(mended([note('F3', '月球镇'), note('F4', '月球镇', '月球镇/李四')], (one) => chosenText(one, '九湖镇'))).toEqual([
    { address: 'F3', text: '九湖镇' },
    { address: 'F4', text: '九湖镇/李四' },
  ]);
});

it('names the head above a cell', () => {
  const columns = [
    { address: 'A4', label: '项目名称', field: 'name' },
    { address: 'AB4', label: '用地', field: 'landMu' },
  ];
  expect([headOf('AB12', { columns }), headOf('A5', { columns }), headOf('B5', { columns })]).toEqual(['用地', '项目名称', '']);
});
