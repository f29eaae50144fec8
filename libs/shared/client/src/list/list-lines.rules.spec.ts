import { linesOf } from './list-lines';

const row = (id: string, unit: string | null) => ({ id, cells: { unit } });
const total = (value: string | null, label: string | null, count: number) => ({ value, label, count, sums: {} });

it('is the rows alone where nothing is grouped', () => {
  expect(linesOf([row('a', '九湖镇')], null, [])).toEqual([{ row: row('a', '九湖镇') }]);
});

it('has a head before each group, with what the server counted, also before those without a value', () => {
  const rows = [row('a', '九湖镇'), row('b', '九湖镇'), row('c', null)];
  const [town, none] = [total('id-1', '九湖镇', 7), total(null, null, 1)];
  expect(linesOf(rows, 'unit', [town, none])).toEqual([
    { group: town },
    { row: rows[0] },
    { row: rows[1] },
    { group: none },
    { row: rows[2] },
  ]);
});

it('shows the head before its totals have come', () => {
  expect(linesOf([row('a', '九湖镇')], 'unit', [])[0]).toEqual({ group: { value: '九湖镇' } });
});
