import { isDay } from '../calendar/day';
import { conditionsOf, isGroup, readFilter, type Condition, type Filter } from './filter-text';
import { operatorsOf, valueCount, type FieldKind, type ListField, type ListFields, type Operator } from './list-field';
import { ListFault } from './list-fault';

/** A query of a list as the address holds it. */
export interface ListTexts {
  filter?: string | null;
  sort?: string | null;
  group?: string | null;
  columns?: string | null;
}
export interface SortKey {
  field: string;
  descending: boolean;
}
/** The same, read and found to speak of fields that the list has. No sort and no columns mean the usual ones. */
export interface ListQuery {
  filter: Filter | null;
  sort: SortKey[];
  group: string | null;
  columns: string[];
}

export const MOST_SORTS = 3;

/** @throws ListFault naming the field, operator or value that the list does not know */
export function readListQuery({ filter, sort, group, columns }: ListTexts, fields: ListFields): ListQuery {
  const read = filter ? readFilter(filter) : null;
  for (const condition of conditionsOf(read)) checkCondition(condition, fields);
  const keys = namesIn(sort).map((key) => sortKey(key, fields));
  if (keys.length > MOST_SORTS) throw new ListFault('sort-refused', { name: brief(sort!) });
  return {
    filter: read,
    sort: keys,
    group: group ? groupField(group, fields) : null,
    columns: namesIn(columns).map((name) => column(name, fields)),
  };
}

/** What of a query still stands, and the names of what the list no longer knows: for addresses and saved views from other days. */
export function keepKnown({ filter, sort, group, columns }: ListTexts, fields: ListFields): { query: ListQuery; gone: string[] } {
  const gone: string[] = [];
  const attempt = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (fault) {
      if (!(fault instanceof ListFault)) throw fault;
      gone.push(String(fault.params['name'] ?? 'filter'));
      return null;
    }
  };
  const whole = filter ? attempt(() => readFilter(filter)) : null;
  const query = {
    filter: whole && prune(whole, (condition) => attempt(() => checkCondition(condition, fields)) !== null),
    sort: namesIn(sort)
      .flatMap((key) => attempt(() => sortKey(key, fields)) ?? [])
      .slice(0, MOST_SORTS),
    group: group ? attempt(() => groupField(group, fields)) : null,
    columns: namesIn(columns).flatMap((name) => attempt(() => column(name, fields)) ?? []),
  };
  return { query, gone: [...new Set(gone)] };
}

/** Each name once. */
const namesIn = (text: string | null | undefined): string[] => (text ? [...new Set(text.split(','))] : []);

/** The filter without the conditions that `stands` refuses; groups that lose all they held go with them. */
export function prune(filter: Filter, stands: (condition: Condition) => boolean): Filter | null {
  if (!isGroup(filter)) return stands(filter) ? filter : null;
  const parts = filter.parts.map((part) => prune(part, stands)).filter((part) => part !== null);
  return parts.length ? { join: filter.join, parts } : null;
}

export const writeSort = (keys: readonly SortKey[]): string => keys.map(({ field, descending }) => (descending ? '-' : '') + field).join();

/** @throws ListFault */
export function checkCondition({ field: name, operator, values }: Condition, fields: ListFields): true {
  const field = known(name, fields);
  if (!field) throw new ListFault('filter-field-unknown', { name: brief(name) });
  const [least, most] = valueCount(operator as Operator);
  if (!operatorsOf(field).includes(operator as Operator)) throw new ListFault('filter-operator-refused', { name, operator });
  const counted = values.length >= least && values.length <= most;
  const misfit = counted ? values.find((value) => !fits(value, field)) : values.join();
  if (misfit !== undefined) throw new ListFault('filter-value-refused', { name, value: brief(misfit) });
  return true;
}

function groupField(name: string, fields: ListFields): string {
  if (!known(name, fields)?.group) throw new ListFault('group-refused', { name: brief(name) });
  return name;
}

function column(name: string, fields: ListFields): string {
  if (!known(name, fields)) throw new ListFault('column-unknown', { name: brief(name) });
  return name;
}

function sortKey(key: string, fields: ListFields): SortKey {
  const descending = key.startsWith('-');
  const field = descending ? key.slice(1) : key;
  if (!known(field, fields)) throw new ListFault('sort-refused', { name: brief(field) });
  return { field, descending };
}

const known = (name: string, fields: ListFields): ListField | undefined => (Object.hasOwn(fields, name) ? fields[name] : undefined);
const brief = (text: string) => text.slice(0, 60);

const FITS: Record<FieldKind, (value: string) => boolean> = {
  text: (value) => value.length <= 200 && !value.includes('\0'),
  code: (value) => /^[A-Z][A-Z0-9]{0,15}$/.test(value),
  record: (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  day: isDay,
  instant: isDay,
  money: (value) => /^-?\d{1,11}(\.\d{1,2})?$/.test(value),
  number: (value) => /^-?\d{1,9}(\.\d{1,2})?$/.test(value),
  flag: (value) => value === 'true' || value === 'false',
};
const fits = (value: string, { kind, values }: ListField): boolean => (values ? Object.hasOwn(values, value) : FITS[kind](value));
