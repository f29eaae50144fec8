import { Where } from './where';

it('numbers the values of its conditions in order and leaves absent ones out', () => {
  const where = new Where().and('a = ? OR b = ?', 1, 'two').given('c = ?', undefined).given('d = ?', false);
  expect(String(where)).toBe('WHERE (a = $1 OR b = $2) AND (d = $3)');
  expect(where.params).toEqual([1, 'two', false]);
});

it('is changed apart from its copy', () => {
  const where = new Where().and('a = ?', 1);
  const copy = where.copy().and('b = ?', 2);
  expect([String(where), where.params]).toEqual(['WHERE (a = $1)', [1]]);
  expect([String(copy), copy.params]).toEqual(['WHERE (a = $1) AND (b = $2)', [1, 2]]);
});

it('is nothing when there is no condition', () => {
  expect(String(new Where())).toBe('');
});
