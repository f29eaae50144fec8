import { shownOf, shownParams } from './target-filter';

it.each([
  [undefined, 'open'],
  ['overdue', 'overdue'],
  ['everything', 'open'],
])('an address that says %s shows what is %s', (given, shown) => {
  expect(shownOf(given)).toBe(shown);
});

it.each([
  ['open', { state: 'open' }],
  ['overdue', { overdue: true }],
  ['mine', { state: 'open', ownerId: '7' }],
  ['turned', { state: 'turned' }],
  ['all', {}],
] as const)('%s asks for %o', (shown, params) => {
  expect(shownParams(shown, '7')).toEqual(params);
});
