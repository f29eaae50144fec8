import { inDirectoryOrder } from './directory-order';

const person = (id: string, unitName: string, name: string) => ({ id, unitName, name });

it('goes by sound, not by code point, first of the unit and then of the name', () => {
  const people = [
    person('1', '招商局', '任远'),
    person('2', '招商局', '梅清'),
    person('3', '九湖镇', '戴岚'),
    person('4', '招商局', '安宁'),
  ];
  expect(inDirectoryOrder(people).map(({ name }) => name)).toEqual(['戴岚', '安宁', '梅清', '任远']);
});

it('tells two of one name apart by their ids, whatever order they came in', () => {
  const two = [person('b', '招商局', '梅清'), person('a', '招商局', '梅清')];
  expect([two, two.toReversed()].map((people) => inDirectoryOrder(people).map(({ id }) => id))).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
});
