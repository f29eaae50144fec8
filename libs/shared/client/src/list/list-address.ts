import {
  conditionsOf,
  keepKnown,
  writeFilter,
  writeSort,
  type Filter,
  type ListFields,
  type ListQuery,
  type ListTexts,
} from '@luodi/shared/contract';

/** What the address says of a list, cut down to what the list knows. `gone` names what it did not. */
export interface ListState extends ListQuery {
  gone: string[];
}
/** A list without anything in its address. */
export interface UsualList {
  columns: readonly string[];
  sort: string;
}

/** For computeds of the address: the same content stays the same object, so that opening a panel asks for no list again. */
export const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

export const LIST_PARAMS = ['filter', 'sort', 'group', 'columns'] as const;
type Params = Record<(typeof LIST_PARAMS)[number], string | null>;

/** Reads the address. The first column is the record's name and always there. */
export function listState(params: Record<string, unknown>, fields: ListFields, usual: UsualList): ListState {
  const texts = Object.fromEntries(LIST_PARAMS.map((name) => [name, typeof params[name] === 'string' ? params[name] : null])) as ListTexts;
  const { query, gone } = keepKnown(texts, fields);
  const [first = ''] = usual.columns;
  const columns = query.columns.length ? [first, ...query.columns.filter((name) => name !== first)] : [...usual.columns];
  return { ...query, columns, sort: query.sort.length ? query.sort : keepKnown({ sort: usual.sort }, fields).query.sort, gone };
}

/** What to write into the address for a change; null takes a parameter away. What is usual is not said. */
export function addressOf(change: Partial<ListQuery>, usual: UsualList): Partial<Params> {
  const params: Partial<Params> = {};
  if (change.filter !== undefined) params.filter = change.filter && writeFilter(change.filter);
  if (change.sort) params.sort = unless(writeSort(change.sort), usual.sort);
  if (change.group !== undefined) params.group = change.group;
  if (change.columns) params.columns = unless(change.columns.join(), usual.columns.join());
  return params;
}

/** The same for a request: filter, sort and group, and every column the rows are to carry. */
export function askedOf({ filter, sort, group, columns }: ListQuery): Params & { sort: string } {
  const cells = group && !columns.includes(group) ? [...columns, group] : columns;
  return { filter: filter && writeFilter(filter), sort: writeSort(sort), group, columns: cells.join() };
}

const unless = (text: string, usual: string) => (text === usual ? null : text);

/** Pressing a head: figures and days begin with the greatest, the rest with the least; a second press turns round, a third lets go. */
export function turned({ sort }: Pick<ListQuery, 'sort'>, field: string, fields: ListFields): ListQuery['sort'] {
  const greatestFirst = ['money', 'number', 'day', 'instant'].includes(fields[field]!.kind);
  const now = sort[0]?.field === field ? sort[0] : undefined;
  if (!now) return [{ field, descending: greatestFirst }];
  return now.descending === greatestFirst ? [{ field, descending: !greatestFirst }] : [];
}

/** A filter without one of its conditions, by its place in reading order. */
export function lessCondition(filter: Filter | null, at: number): Filter | null {
  const drop = conditionsOf(filter)[at];
  const left = (one: Filter): Filter | null => {
    if (!('join' in one)) return one === drop ? null : one;
    const parts = one.parts.map(left).filter((part) => part !== null);
    return parts.length ? { ...one, parts } : null;
  };
  return filter && left(filter);
}
