import * as fc from 'fast-check';
import { conditionsOf, DEEPEST, MOST_CONDITIONS, readFilter, writeFilter, type Filter } from './filter-text';

const is = (field: string, operator: string, ...values: string[]) => ({ field, operator, values });

it.each<[string, Filter]>([
  ['stage:any(SIGNED,LANDED)', is('stage', 'any', 'SIGNED', 'LANDED')],
  ['light:empty()', is('light', 'empty')],
  ['name:contains("智能, \\"园\\" (二期)\\\\")', is('name', 'contains', '智能, "园" (二期)\\')],
  ['name:is("")', is('name', 'is', '')],
  ['totalInvestment:between(-1.5,100000000)', is('totalInvestment', 'between', '-1.5', '100000000')],
  ['and(stage:is(SIGNED))', { join: 'and', parts: [is('stage', 'is', 'SIGNED')] }],
  [
    'and(stage:is(SIGNED),or(light:is(red),priority:is(top)))',
    {
      join: 'and',
      parts: [is('stage', 'is', 'SIGNED'), { join: 'or', parts: [is('light', 'is', 'red'), is('priority', 'is', 'top')] }],
    },
  ],
  ['and:is(1)', is('and', 'is', '1')],
])('reads and writes %s', (text, filter) => {
  expect(readFilter(text)).toEqual(filter);
  expect(writeFilter(filter)).toBe(text);
});

it.each([
  ['', 1],
  ['stage', 6],
  ['stage:', 7],
  ['stage:is', 9],
  ['stage:is(SIGNED', 16],
  ['stage:is(SIGNED))', 17],
  ['stage:is(SIGNED) or 1=1', 17],
  ['stage: is(SIGNED)', 7],
  ['and()', 5],
  ['and(stage:is(A),)', 17],
  ['not(stage:is(A))', 4],
  ['stage:is("A)', 10],
  ["'; DROP TABLE projects; --", 1],
])('refuses %s and says where', (text, at) => {
  expect(() => readFilter(text)).toThrow(`filter-unreadable {"at":${at}}`);
});

it('has bounds', () => {
  const nested = (depth: number): string => (depth === 0 ? 'a:is(1)' : `and(${nested(depth - 1)})`);
  expect(conditionsOf(readFilter(nested(DEEPEST)))).toHaveLength(1);
  expect(() => readFilter(nested(DEEPEST + 1))).toThrow('filter-too-large');
  const many = (count: number) => `or(${Array.from({ length: count }, () => 'a:is(1)').join()})`;
  expect(conditionsOf(readFilter(many(MOST_CONDITIONS)))).toHaveLength(MOST_CONDITIONS);
  expect(() => readFilter(many(MOST_CONDITIONS + 1))).toThrow('filter-too-large');
});

const condition = fc.record({
  field: fc.stringMatching(/^[a-z][A-Za-z0-9]{0,9}$/),
  operator: fc.constantFrom('is', 'any', 'contains'),
  values: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
});
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: DEEPEST - 1, withCrossShrink: true },
    condition,
    fc.record({ join: fc.constantFrom('and' as const, 'or' as const), parts: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

it('brings back every filter that it can write', () => {
  fc.assert(
    fc.property(
      filter.filter((one) => conditionsOf(one).length <= MOST_CONDITIONS),
      (one) => {
        expect(readFilter(writeFilter(one))).toEqual(one);
      },
    ),
  );
});
