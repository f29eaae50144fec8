import { isGroup, toFen, type Condition, type FieldKind, type Filter, type Operator } from '@luodi/shared/contract';
import { beginOf } from '../day-sql';
import type { FieldSql, ListSource } from './list-source';

/** SQL with `?` for each value, and the values. */
export interface SqlCondition {
  sql: string;
  values: unknown[];
}

const TYPES: Record<FieldKind, string> = {
  text: 'text',
  code: 'text',
  record: 'uuid',
  day: 'date',
  instant: 'date',
  money: 'bigint',
  number: 'numeric',
  flag: 'boolean',
};

/** A checked filter as SQL: fields become the columns declared for them, values become parameters, nothing else of the request gets in. */
export function filterSql(filter: Filter, source: ListSource): SqlCondition {
  if (!isGroup(filter)) return conditionSql(filter, source);
  const parts = filter.parts.map((part) => filterSql(part, source));
  const sql = parts.map((part) => `(${part.sql})`).join(filter.join === 'and' ? ' AND ' : ' OR ');
  return { sql, values: parts.flatMap(({ values }) => values) };
}

function conditionSql({ field: name, operator, values }: Condition, { fields, sql }: ListSource): SqlCondition {
  const { kind } = fields[name]!;
  const given = kind === 'money' ? values.map((value) => toFen(Number(value))) : [...values];
  return (kind === 'instant' ? OF_INSTANT : OF_VALUE)[operator as Operator]!(sql[name]!, TYPES[kind], given);
}

type Compile = (sql: FieldSql, type: string, values: unknown[]) => SqlCondition;

const simple =
  (condition: (value: string, place: string) => string): Compile =>
  ({ value }, type, values) => ({ sql: condition(value, `?::${type}`), values });
const nothing = ({ value }: FieldSql, type: string) => (type === 'text' ? `coalesce(${value}, '') = ''` : `${value} IS NULL`);
const same = ({ value, matches }: FieldSql, type: string) => matches ?? `${value} = ?::${type}`;

const OF_VALUE: Record<Operator, Compile> = {
  is: (field, type, values) => ({ sql: same(field, type), values }),
  not: (field, type, values) => ({ sql: `(${same(field, type)}) IS NOT TRUE`, values }),
  any: (field, type, values) =>
    field.matches
      ? { sql: values.map(() => `(${field.matches})`).join(' OR '), values }
      : { sql: `${field.value} = ANY (?::${type}[])`, values: [values] },
  contains: simple((value, place) => `position(lower(${place}) IN lower(${value})) > 0`),
  from: simple((value, place) => `${value} >= ${place}`),
  to: simple((value, place) => `${value} <= ${place}`),
  between: simple((value, place) => `${value} BETWEEN ${place} AND ${place}`),
  empty: (field, type, values) => ({ sql: nothing(field, type), values }),
  filled: (field, type, values) => ({ sql: `NOT (${nothing(field, type)})`, values }),
};

const from = (value: string, place: string) => `${value} >= ${beginOf(place)}`;
const to = (value: string, place: string) => `${value} < ${beginOf(`${place} + 1`)}`;
const OF_INSTANT: Partial<Record<Operator, Compile>> = {
  is: ({ value }, type, [day]) => ({ sql: `${from(value, `?::${type}`)} AND ${to(value, `?::${type}`)}`, values: [day, day] }),
  from: simple(from),
  to: simple(to),
  between: simple((value, place) => `${from(value, place)} AND ${to(value, place)}`),
};
