import { isDay, TOTAL_CAP, type Page, type PageDto } from '@luodi/shared/contract';
import { problems } from './domain-error';
import { tx } from './scope';
import type { Where } from './where';

const Cursor = problems({
  'cursor-malformed': {
    status: 422,
    zh: '翻页标记无法读懂，请从第一页重新开始',
    en: 'The cursor cannot be read; begin with the first page again',
  },
});

const KINDS = {
  instant: (value: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  day: isDay,
  uuid: (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  fen: (value: string) => /^-?\d{1,18}$/.test(value),
  text: (value: string) => value.length <= 1_200 && !value.includes('\0'),
};
export type CursorKind = keyof typeof KINDS;
export const CURSOR_CASTS: Record<CursorKind, string> = { instant: 'timestamptz', day: 'date', uuid: 'uuid', fen: 'bigint', text: 'text' };

/** One column a list is ordered by. The last must be unique. `of` takes its value from a row; an instant as ISO text. */
export interface KeyPart<Row> {
  column: string;
  kind: CursorKind;
  of: (row: Row) => string | number;
}

export interface Keyset<Row> {
  columns: string;
  /** Everything from FROM up to WHERE. */
  from: string;
  where: Where;
  key: KeyPart<Row>[];
  order: 'ASC' | 'DESC';
}

/** An opaque text that says where a page ended. */
export const cursorOf = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values.map(String))).toString('base64url');

/** The values of a cursor, each of the kind expected. @throws cursor-malformed, on the field `cursor` */
export function readCursor(cursor: string, kinds: readonly CursorKind[]): string[] {
  const values = parsed(cursor);
  const fits = Array.isArray(values) && values.length === kinds.length;
  if (!fits || !values.every((value, at) => typeof value === 'string' && KINDS[kinds[at]!](value)))
    throw Cursor('cursor-malformed', {}, { field: 'cursor' });
  return values as string[];
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

/** One page of SQL rows: the cost of a page does not grow with its depth, and the count stops at `TOTAL_CAP`. */
export async function keysetPage<Row>(list: Keyset<Row>, { limit, cursor }: Pick<PageDto, 'limit' | 'cursor'>): Promise<Page<Row>> {
  const { columns, from, where, key, order } = list;
  const capped = `SELECT count(*)::int AS total FROM (SELECT FROM ${from} ${where} LIMIT ${TOTAL_CAP}) AS capped`;
  const [counted] = await tx().query<{ total: number }[]>(capped, [...where.params]);
  const rest = cursor ? after(list, cursor) : where;
  const sorted = key.map(({ column }) => `${column} ${order}`).join(', ');
  const rows = await tx().query<Row[]>(`SELECT ${columns} FROM ${from} ${rest} ORDER BY ${sorted} LIMIT ${limit + 1}`, rest.params);
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? cursorOf(key.map(({ of }) => of(last))) : null, total: counted?.total ?? 0 };
}

function after<Row>({ where, key, order }: Keyset<Row>, cursor: string): Where {
  const kinds = key.map(({ kind }) => kind);
  const places = kinds.map((kind) => `?::${CURSOR_CASTS[kind]}`).join(', ');
  const columns = key.map(({ column }) => column).join(', ');
  return where.copy().and(`(${columns}) ${order === 'DESC' ? '<' : '>'} (${places})`, ...readCursor(cursor, kinds));
}
