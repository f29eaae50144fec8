import { TOTAL_CAP, type Cell, type Listed, type ListDto, type ListPage } from '@luodi/shared/contract';
import { cursorOf } from '../keyset';
import { tx } from '../scope';
import type { Where } from '../where';
import { cellsSql } from './cell-sql';
import { filterSql } from './filter-sql';
import { afterCursor, keyText, orderOf, orderSql } from './list-order';
import { queryOf, type ListSource } from './list-source';

type Keyed<Row> = Row & { cells: Record<string, Cell>; key: string[] };

/** The rows that the list's own conditions and the filter of the request leave. */
export function narrowed(source: ListSource, filter: ReturnType<typeof queryOf>['filter']): Where {
  const where = source.where.copy();
  if (!filter) return where;
  const { sql, values } = filterSql(filter, source);
  return where.and(sql, ...values);
}

/** One page in the order asked for: its cost does not grow with its depth, and the count stops at `TOTAL_CAP`. */
export async function listPage<Row>(source: ListSource, dto: ListDto): Promise<ListPage<Row>> {
  const query = queryOf(source, dto);
  const keys = orderOf(source, query);
  const where = narrowed(source, query.filter);
  const capped = `SELECT count(*)::int AS total FROM (SELECT FROM ${source.from} ${where} LIMIT ${TOTAL_CAP}) AS capped`;
  const [counted] = await tx().query<{ total: number }[]>(capped, [...where.params]);
  const rest = dto.cursor ? afterCursor(where, keys, dto.cursor) : where;
  const columns = `${source.select}, ${cellsSql(source, query.columns)} AS cells, ARRAY[${keys.map(keyText).join(', ')}] AS key`;
  const rows = await tx().query<Keyed<Row>[]>(
    `SELECT ${columns} FROM ${source.from} ${rest} ORDER BY ${orderSql(keys)} LIMIT ${dto.limit + 1}`,
    rest.params,
  );
  const page = rows.slice(0, dto.limit);
  const last = rows.length > dto.limit ? page.at(-1) : undefined;
  const items = page.map(({ key: _, ...row }) => row as unknown as Listed<Row>);
  return { items, nextCursor: last ? cursorOf(last.key) : null, total: counted?.total ?? 0 };
}
