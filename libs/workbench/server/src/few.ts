import { TOTAL_CAP } from '@luodi/shared/contract';
import { tx, type Where } from '@luodi/shared/server';
import type { Few } from '@luodi/workbench/contract';

/** `select` has its FROM and JOINs, `order` the most pressing first. */
interface Asked {
  select: string;
  where: Where;
  order: string;
  most: number;
}

/** The first `most` rows of a question and how many there are; no more than `TOTAL_CAP` are looked at. */
export async function few<T extends object>({ select, where, order, most }: Asked): Promise<Few<T>> {
  const sql = `WITH found AS (${select} ${where} ORDER BY ${order} LIMIT ${TOTAL_CAP})
    SELECT *, (count(*) OVER ())::int AS "of all" FROM found LIMIT ${most}`;
  const rows = await tx().query<(T & { 'of all': number })[]>(sql, where.params);
  return { items: rows.map(({ 'of all': _, ...row }) => row as unknown as T), total: rows[0]?.['of all'] ?? 0 };
}
