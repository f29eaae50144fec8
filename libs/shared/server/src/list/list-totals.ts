import type { Currency, GroupTotals, ListDto, ListTotals, Sums } from '@luodi/shared/contract';
import { tx } from '../scope';
import { cellSql } from './cell-sql';
import { narrowed } from './list-page';
import { orderOf } from './list-order';
import { fieldOf, queryOf, type ListSource } from './list-source';

interface Part {
  value: string | null;
  label: string | null;
  currency: Currency | null;
  count: number;
  /** Of each field that is summed: hundredths as text, null where no row has a value. */
  sums: (string | null)[];
}

/** Count and sums over everything that the filter leaves, and of each group, in the order in which the groups come. */
export async function listTotals(source: ListSource, dto: ListDto): Promise<ListTotals> {
  const query = queryOf(source, dto);
  const summed = Object.keys(source.fields).filter((name) => source.fields[name]!.sum);
  const where = narrowed(source, query.filter);
  const currency = summed.map((name) => source.sql[name]!.currency).find(Boolean) ?? 'NULL::text';
  const columns = [
    ...groupColumns(source, query.group),
    `${currency} AS currency`,
    ...summed.map((name, at) => `${hundredths(source, name)} AS s${at}`),
  ];
  const sums = summed.map((_, at) => `sum(s${at})::bigint::text`).join(', ');
  const place = query.group ? `${orderOf(source, query)[0]!.sql} AS place` : 'NULL::int AS place';
  const parts = await tx().query<Part[]>(
    `SELECT value, min(label) AS label, currency, count(*)::int AS count, ARRAY[${sums}]::text[] AS sums
     FROM (SELECT ${columns.join(', ')}, ${place} FROM ${source.from} ${where}) AS counted GROUP BY value, currency, place ORDER BY place`,
    where.params,
  );
  const { count: total, sums: whole } = togetherOf(source, summed, parts);
  const groups = query.group ? groupsOf(parts) : [];
  const totalsOf = ([first, ...rest]: [Part, ...Part[]]): GroupTotals => ({
    value: first.value,
    label: first.label,
    ...togetherOf(source, summed, [first, ...rest]),
  });
  return { total, sums: whole, groups: groups.map(totalsOf) };
}

function groupColumns(source: ListSource, group: string | null): string[] {
  if (!group) return ['NULL::text AS value', 'NULL::text AS label'];
  const { field, sql } = fieldOf(source, group);
  const label = field.kind === 'record' ? cellSql(source, group) : 'NULL::text';
  return [`${field.kind === 'text' ? `nullif(${sql.value}, '')` : `(${sql.value})::text`} AS value`, `${label} AS label`];
}

const hundredths = (source: ListSource, name: string) => {
  const { field, sql } = fieldOf(source, name);
  return field.kind === 'money' ? sql.value : `(${sql.value} * 100)::bigint`;
};

/** Parts of one group follow each other, one a currency. */
function groupsOf(parts: readonly Part[]): [Part, ...Part[]][] {
  const groups = new Map<string | null, [Part, ...Part[]]>();
  for (const part of parts) groups.set(part.value, [...(groups.get(part.value) ?? []), part] as [Part, ...Part[]]);
  return [...groups.values()];
}

/** In hundredths as bigint until the end; none across currencies. */
function togetherOf(source: ListSource, summed: readonly string[], parts: readonly Part[]): { count: number; sums: Sums } {
  const sums = summed.map((name, at) => {
    const { kind, currency: fixed } = source.fields[name]!;
    const byCurrency = new Map<Currency | null, bigint>();
    for (const { currency, sums: values } of parts) {
      const of = kind === 'money' ? (fixed ?? currency) : null;
      const value = values[at];
      if (value !== null && value !== undefined) byCurrency.set(of, (byCurrency.get(of) ?? 0n) + BigInt(value));
    }
    return [name, [...byCurrency].map(([currency, sum]) => ({ currency, amount: Number(sum) / 100 }))] as const;
  });
  return { count: parts.reduce((total, { count }) => total + count, 0), sums: Object.fromEntries(sums) };
}
