import { many } from './many';

it.each([
  [0, '0 companies'],
  [1, '1 company'],
  [2, '2 companies'],
  [21, '21 companies'],
  ['1', '1 company'],
  ['1000+', '1000+ companies'],
])('%s are counted as %s', (count, said) => {
  expect(many(count, 'company', 'companies')).toBe(said);
});

it('adds an s where nothing else is said', () => {
  expect([many(1, 'day'), many(2, 'day')]).toEqual(['1 day', '2 days']);
});
