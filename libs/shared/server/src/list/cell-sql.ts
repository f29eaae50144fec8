import { fieldOf, type ListSource } from './list-source';

/** SQL: what a cell shows of a field; amounts in yuan. */
export function cellSql(source: ListSource, name: string): string {
  const { field, sql } = fieldOf(source, name);
  if (sql.shown !== undefined) return sql.shown;
  if (field.kind === 'money') return `(${sql.value} / 100.0)::float8`;
  if (field.kind === 'number') return `(${sql.value})::float8`;
  if (field.kind === 'instant') return `to_char(${sql.value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return field.kind === 'flag' ? sql.value : `(${sql.value})::text`;
}

/** SQL: a JSON object of the columns asked for. Their names are those of the fields, which hold letters and digits only. */
export function cellsSql(source: ListSource, columns: readonly string[]): string {
  return `json_build_object(${columns.map((name) => `'${name}', ${cellSql(source, name)}`).join(', ')})`;
}
