import { MOST_EXPORTED, said, type Cell, type Language, type ListDto, type ListField } from '@luodi/shared/contract';
import { audit } from '../audit-trail';
import { problems } from '../domain-error';
import { tx } from '../scope';
import { cellSql } from './cell-sql';
import { narrowed } from './list-page';
import { orderOf, orderSql } from './list-order';
import { queryOf, type ListSource } from './list-source';

const Export = problems({
  'export-too-large': {
    status: 422,
    zh: '超过 {most} 行，无法一次导出，请先缩小筛选范围',
    en: 'More than {most} rows; please narrow the filter before exporting',
  },
});

/** An export as it was read: heads, and rows still as JSON texts, which take a fraction of the memory of their values. */
export interface Sheet {
  heads: string[];
  rows: string[];
  cell: (value: Cell, column: number) => string | number | null;
}
export interface ExportRequest {
  name: string;
  format: 'csv' | 'xlsx';
  language: Language;
  /** Columns of a request that names none. */
  columns: readonly string[];
}

/**
 * Reads exactly what the list shows: its columns, filter, sort and scope. The audit entry is of the same transaction; the file is written
 * after it. @throws export-too-large
 */
export async function readSheet(source: ListSource, dto: ListDto, { name, format, language, columns }: ExportRequest): Promise<Sheet> {
  const query = queryOf(source, dto);
  const shown = withCurrency(source, query.columns.length ? query.columns : columns);
  const where = narrowed(source, query.filter);
  const cells = shown.map((column) => cellSql(source, column)).join(', ');
  const rows = await tx().query<{ row: string }[]>(
    `SELECT json_build_array(${cells})::text AS row FROM ${source.from} ${where} ORDER BY ${orderSql(orderOf(source, query))} LIMIT ${MOST_EXPORTED + 1}`,
    where.params,
  );
  if (rows.length > MOST_EXPORTED) throw Export('export-too-large', { most: MOST_EXPORTED }, { field: 'filter' });
  const { filter, sort, group, q } = dto;
  await audit({
    action: 'list.export',
    subjectType: 'list',
    after: { list: name, format, rows: rows.length, columns: shown, filter, sort, group, q },
  });
  const fields = shown.map((column) => source.fields[column]!);
  return {
    heads: fields.map((field) => headOf(field, language)),
    rows: rows.map(({ row }) => row),
    cell: (value, column) => cellText(value, fields[column]!, language),
  };
}

/** An amount in the row's own currency never stands without it. */
function withCurrency({ fields }: ListSource, columns: readonly string[]): string[] {
  const mixed = columns.some((name) => fields[name]!.kind === 'money' && !fields[name]!.currency);
  return mixed && fields['currency'] && !columns.includes('currency') ? [...columns, 'currency'] : [...columns];
}

function headOf({ kind, label, currency }: ListField, language: Language): string {
  if (kind !== 'money') return said(label, language);
  return language === 'zh' ? `${label[0]}（${currency ? '美元' : '元'}）` : `${label[1]} (${currency ?? 'whole units'})`;
}

function cellText(value: Cell, { values }: ListField, language: Language): string | number | null {
  if (typeof value === 'boolean') return said(YES_NO[value ? 0 : 1], language);
  const words = typeof value === 'string' ? values?.[value] : undefined;
  return words ? said(words, language) : value;
}

const YES_NO = [
  ['是', 'yes'],
  ['否', 'no'],
] as const;
