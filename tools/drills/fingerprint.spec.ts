import { damaged, differences } from './fingerprint.ts';

const print = { tables: { visits: '2 77', leads: '1 5' }, files: { aa: 'aa' } };

it.each([
  ['the same', print, []],
  ['a row that changed', { ...print, tables: { ...print.tables, visits: '2 78' } }, ['visits']],
  ['a table that is gone', { ...print, tables: { visits: '2 77' } }, ['leads']],
  ['a file too many', { ...print, files: { aa: 'aa', bb: 'bb' } }, ['bb']],
])('sees %s', (_what, other, expected) => {
  expect(differences(print, other)).toEqual(expected);
});

it('sees a file that is not what it is named after', () => {
  expect(damaged({ ...print, files: { aa: 'aa', bb: 'bc' } })).toEqual(['bb']);
});
