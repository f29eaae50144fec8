import type { FieldKind, ListField, ListQuery } from '@luodi/shared/contract';
import { CURSOR_CASTS, readCursor, type CursorKind } from '../keyset';
import type { Where } from '../where';
import { fieldOf, type FieldSql, type ListSource } from './list-source';

/** One SQL expression that rows are ordered by. It is never null, so that a page can begin after any row. */
export interface OrderKey {
  sql: string;
  kind: CursorKind;
  descending: boolean;
}

type Kind = Exclude<CursorKind, 'uuid'>;
const KINDS: Record<FieldKind, Kind> = {
  text: 'text',
  code: 'fen',
  record: 'text',
  day: 'day',
  instant: 'instant',
  money: 'fen',
  number: 'fen',
  flag: 'fen',
};
/**
 * What stands for nothing, so that it comes last whichever way: least and greatest of each kind. `greatest` and `least` put it there and not
 * `coalesce`, which PostgreSQL does not know to keep a secret: under a policy no page could begin by an index.
 */
const BOUNDS: Record<Kind, readonly [least: string, greatest: string]> = {
  text: [`''`, `U&'\\+10FFFF'`],
  fen: ['-900000000000000000', '900000000000000000'],
  day: [`date '1900-01-01'`, `date '2199-12-31'`],
  instant: [`timestamptz '1900-01-01Z'`, `timestamptz '2199-12-31Z'`],
};

/** Of a text, what its order goes by: a cursor has a bound. */
const LONGEST_KEY = 100;

/** The keys of a checked query: its group, its sort, and the id in the direction of the last. */
export function orderOf(source: ListSource, { group, sort }: Pick<ListQuery, 'group' | 'sort'>): OrderKey[] {
  const keys = sort.filter(({ field }) => field !== group);
  const grouped = group ? [{ field: group, descending: sort.find(({ field }) => field === group)?.descending ?? false }] : [];
  const order = [...grouped, ...keys].map(({ field: name, descending }) => {
    const { field, sql } = fieldOf(source, name);
    return keyOf(field, sql, descending);
  });
  return [...order, { sql: source.id, kind: source.idKind ?? 'uuid', descending: order.at(-1)?.descending ?? false }];
}

function keyOf(field: ListField, sql: FieldSql, descending: boolean): OrderKey {
  const asText = sql.order !== undefined || (field.kind === 'code' && !field.values);
  const kind = asText ? 'text' : KINDS[field.kind];
  const value = orderable(field, sql);
  const filled = descending ? `greatest(${value}, ${BOUNDS[kind][0]})` : `least(${value}, ${BOUNDS[kind][1]})`;
  return { sql: sql.required ? value : filled, kind, descending };
}

/** Codes come in the order of their values, numbers in hundredths, as a cursor holds whole numbers. */
function orderable({ kind, values }: ListField, { value, order }: FieldSql): string {
  if (order !== undefined) return order;
  if (kind === 'code' && values) return `array_position('{${Object.keys(values).join()}}'::text[], ${value})::bigint`;
  if (kind === 'number') return `(${value} * 100)::bigint`;
  if (kind === 'text') return `nullif(left(${value}, ${LONGEST_KEY}), '')`;
  return kind === 'flag' ? `${value}::int::bigint` : value;
}

export const orderSql = (keys: readonly OrderKey[]): string =>
  keys.map(({ sql, descending }) => `${sql} ${descending ? 'DESC' : 'ASC'}`).join(', ');

/** A key as the text that a cursor holds, exact to what the database compares. */
export function keyText({ sql, kind }: OrderKey): string {
  if (kind === 'instant') return `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  return kind === 'day' ? `to_char(${sql}, 'YYYY-MM-DD')` : `(${sql})::text`;
}

/** Leaves the rows after the one where a page ended. @throws cursor-malformed */
export function afterCursor(where: Where, keys: readonly OrderKey[], cursor: string): Where {
  const values = readCursor(
    cursor,
    keys.map(({ kind }) => kind),
  );
  const [first] = keys;
  if (keys.every(({ descending }) => descending === first?.descending)) return afterRow(where, keys, values);
  const steps = keys.map((_, at) =>
    keys.slice(0, at + 1).map((key, level) => `${key.sql} ${level < at ? '=' : signOf(key)} ${placeOf(key)}`),
  );
  const reached = steps.map((step) => step.join(' AND ')).join(' OR ');
  return where.and(`(${reached})`, ...steps.flatMap((step) => values.slice(0, step.length)));
}

/** Of one direction, a comparison of whole rows: an index can begin right there. */
function afterRow(where: Where, keys: readonly OrderKey[], values: readonly string[]): Where {
  return where.and(`(${keys.map(({ sql }) => sql).join(', ')}) ${signOf(keys[0]!)} (${keys.map(placeOf).join(', ')})`, ...values);
}

const signOf = ({ descending }: OrderKey) => (descending ? '<' : '>');
const placeOf = ({ kind }: OrderKey) => `?::${CURSOR_CASTS[kind]}`;
