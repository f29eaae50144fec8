import { isGroup, type Cell, type Condition, type Filter, type ListField, type ListFields, type SortKey } from '@luodi/shared/contract';

/** A row as a list's fields have it: amounts in yuan, days and instants as text, records by id. */
export type PlainRow = { id: string } & Record<string, Cell>;

const isEmpty = (value: Cell | undefined) => value === null || value === undefined || value === '';

/** Filters by a loop over conditions: slow, plain, and written without a look at the SQL. */
export function plainlyFiltered(rows: readonly PlainRow[], filter: Filter, fields: ListFields): PlainRow[] {
  return rows.filter((row) => holds(row, filter, fields));
}

function holds(row: PlainRow, filter: Filter, fields: ListFields): boolean {
  if (isGroup(filter))
    return filter.join === 'and'
      ? filter.parts.every((part) => holds(row, part, fields))
      : filter.parts.some((part) => holds(row, part, fields));
  return asked(row[filter.field] ?? null, filter, fields[filter.field]!);
}

function asked(cell: Cell, { operator, values }: Condition, field: ListField): boolean {
  if (operator === 'empty') return isEmpty(cell);
  if (operator === 'filled') return !isEmpty(cell);
  if (operator === 'not') return !values.some((value) => compare(cell, value, field) === 0);
  if (cell === null) return false;
  const [first = '', second = ''] = values;
  if (operator === 'contains') return String(cell).toLowerCase().includes(first.toLowerCase());
  if (operator === 'from') return compare(cell, first, field) >= 0;
  if (operator === 'to') return compare(cell, first, field) <= 0;
  if (operator === 'between') return compare(cell, first, field) >= 0 && compare(cell, second, field) <= 0;
  return values.some((value) => compare(cell, value, field) === 0);
}

const SHANGHAI = 8 * 3_600_000;
const dayOf = (instant: string) => new Date(Date.parse(instant) + SHANGHAI).toISOString().slice(0, 10);

function compare(cell: Cell, value: string, { kind }: ListField): number {
  if (cell === null) return NaN;
  if (kind === 'money' || kind === 'number') return Number(cell) - Number(value);
  const text = kind === 'instant' ? dayOf(String(cell)) : String(cell);
  return Number(text > value) - Number(text < value);
}

/** Sorts by the keys, ties by id in the direction of the last; what is empty comes last. `orders` gives a field's place where it is not its value. */
export function plainlySorted(
  rows: readonly PlainRow[],
  keys: readonly SortKey[],
  orders: Record<string, (row: PlainRow) => string | number | null>,
): PlainRow[] {
  const last = keys.at(-1)?.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    for (const { field, descending } of keys) {
      const of =
        orders[field] ??
        ((row: PlainRow) => (typeof row[field] === 'boolean' ? Number(row[field]) : (row[field] as string | number | null)));
      const by = inOrder(of(a), of(b), descending);
      if (by) return by;
    }
    return last * Number(a.id > b.id) - last * Number(a.id < b.id);
  });
}

function inOrder(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
  const up = typeof a === 'number' ? a - (b as number) : Buffer.compare(Buffer.from(a!), Buffer.from(String(b)));
  return descending ? -up : up;
}

/** Every row of a list, page by page. */
export async function everyPage(
  get: (query: URLSearchParams) => Promise<{ status: number; body: { items: { id: string }[]; nextCursor: string | null } }>,
  query: Record<string, string>,
): Promise<{ id: string }[]> {
  const items: { id: string }[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { status, body } = await get(new URLSearchParams(cursor ? { ...query, cursor } : query));
    if (status !== 200) throw new Error(JSON.stringify(body));
    items.push(...body.items);
    cursor = body.nextCursor;
  }
  return items;
}
