import type { ListFields } from './list-field';
import { keepKnown, readListQuery, type ListTexts } from './list-query';

const FIELDS: ListFields = {
  name: { kind: 'text', label: ['名称', 'Name'] },
  stage: { kind: 'code', label: ['阶段', 'Stage'], values: { SIGNED: ['签约', 'Signed'], LANDED: ['落地', 'Landed'] }, group: true },
  industry: { kind: 'code', label: ['产业', 'Industry'] },
  unit: { kind: 'record', label: ['单位', 'Unit'], of: 'units', group: true },
  since: { kind: 'day', label: ['自', 'Since'] },
  updatedAt: { kind: 'instant', label: ['更新', 'Updated'] },
  amount: { kind: 'money', label: ['金额', 'Amount'], sum: true },
  land: { kind: 'number', label: ['用地', 'Land'] },
  declared: { kind: 'flag', label: ['申报', 'Declared'] },
};
const ID = '0199b3a0-7d5e-7000-8000-000000000001';

it.each([
  'name:contains("园")',
  'name:empty()',
  'stage:any(SIGNED,LANDED)',
  'stage:not(SIGNED)',
  'industry:is(IM21)',
  `unit:any(${ID})`,
  'since:between(2026-01-01,2026-06-30)',
  'since:from(2026-01-01)',
  'updatedAt:to(2026-01-01)',
  'amount:from(100000000.5)',
  'amount:between(-1,1)',
  'land:to(0.25)',
  'declared:is(true)',
])('takes %s', (filter) => {
  expect(readListQuery({ filter }, FIELDS).filter).toMatchObject({ field: filter.split(':')[0] });
});

it.each<[ListTexts, string, string]>([
  [{ filter: 'secret:is(1)' }, 'filter-field-unknown', '"name":"secret"'],
  [{ filter: 'constructor:is(1)' }, 'filter-field-unknown', '"name":"constructor"'],
  [{ filter: 'or(name:is(a),secret:is(1))' }, 'filter-field-unknown', '"name":"secret"'],
  [{ filter: 'name:between(a,b)' }, 'filter-operator-refused', '"name":"name","operator":"between"'],
  [{ filter: 'declared:empty()' }, 'filter-operator-refused', '"operator":"empty"'],
  [{ filter: 'name:like(a)' }, 'filter-operator-refused', '"operator":"like"'],
  [{ filter: 'stage:is(DONE)' }, 'filter-value-refused', '"value":"DONE"'],
  [{ filter: 'stage:is(toString)' }, 'filter-value-refused', '"value":"toString"'],
  [{ filter: 'stage:any()' }, 'filter-value-refused', '"name":"stage"'],
  [{ filter: 'stage:is(SIGNED,LANDED)' }, 'filter-value-refused', '"value":"SIGNED,LANDED"'],
  [{ filter: 'stage:empty(SIGNED)' }, 'filter-value-refused', '"value":"SIGNED"'],
  [{ filter: 'industry:is("IM\' OR 1=1")' }, 'filter-value-refused', '"name":"industry"'],
  [{ filter: 'unit:is(九湖镇)' }, 'filter-value-refused', '"value":"九湖镇"'],
  [{ filter: 'since:from(2026-02-30)' }, 'filter-value-refused', '"value":"2026-02-30"'],
  [{ filter: 'since:between(2026-01-01)' }, 'filter-value-refused', '"name":"since"'],
  [{ filter: 'amount:from(1e9)' }, 'filter-value-refused', '"value":"1e9"'],
  [{ filter: 'amount:from(1.005)' }, 'filter-value-refused', '"value":"1.005"'],
  [{ filter: 'declared:is(yes)' }, 'filter-value-refused', '"value":"yes"'],
  [{ filter: 'name:is("a\0b")' }, 'filter-value-refused', '"name":"name"'],
  [{ sort: '-secret' }, 'sort-refused', '"name":"secret"'],
  [{ sort: 'name;--' }, 'sort-refused', '"name":"name;--"'],
  [{ sort: 'name,stage,since,amount' }, 'sort-refused', '"name"'],
  [{ group: 'amount' }, 'group-refused', '"name":"amount"'],
  [{ group: 'secret' }, 'group-refused', '"name":"secret"'],
  [{ columns: 'name,secret' }, 'column-unknown', '"name":"secret"'],
])('refuses %j as %s', (texts, code, params) => {
  expect(() => readListQuery(texts, FIELDS)).toThrow(code);
  expect(() => readListQuery(texts, FIELDS)).toThrow(params);
});

it('reads sort, group and columns in the order given, each once', () => {
  expect(readListQuery({ sort: 'stage,-amount', group: 'unit', columns: 'name,amount,name' }, FIELDS)).toEqual({
    filter: null,
    sort: [
      { field: 'stage', descending: false },
      { field: 'amount', descending: true },
    ],
    group: 'unit',
    columns: ['name', 'amount'],
  });
});

it('keeps of an old query what still stands, and names what has gone', () => {
  const old = {
    filter: 'and(stage:is(SIGNED),or(colour:is(red)),amount:from(1))',
    sort: '-colour,name',
    group: 'shape',
    columns: 'name,colour',
  };
  const stage = { field: 'stage', operator: 'is', values: ['SIGNED'] };
  const amount = { field: 'amount', operator: 'from', values: ['1'] };
  expect(keepKnown(old, FIELDS)).toEqual({
    query: {
      filter: { join: 'and', parts: [stage, amount] },
      sort: [{ field: 'name', descending: false }],
      group: null,
      columns: ['name'],
    },
    gone: ['colour', 'shape'],
  });
  expect(keepKnown({ filter: 'stage:is(' }, FIELDS)).toMatchObject({ query: { filter: null }, gone: ['filter'] });
});
