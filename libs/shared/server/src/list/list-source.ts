import { ListFault, readListQuery, type ListDto, type ListField, type ListFields, type ListQuery } from '@luodi/shared/contract';
import { problems } from '../domain-error';
import type { CursorKind } from '../keyset';
import type { Where } from '../where';

/** Where the database has a field. All are SQL written in the code, never taken from a request. */
export interface FieldSql {
  /** What is compared and grouped: text, uuid, date, timestamptz, 分 as bigint, numeric or boolean, by the kind of field. */
  value: string;
  /** Never null: an index can serve the order. */
  required?: true;
  /** Text it is ordered by, where that is not its value: the pinyin of a name. Of a record it must differ from record to record. */
  order?: string;
  /** What a cell shows, where that is not its value: the name of a record, a day known by month only. */
  shown?: string;
  /** Condition with one `?` for "is this value", where equality is not what is meant: the branch of an industry. */
  matches?: string;
  /** Of money: SQL of the row's currency. */
  currency?: string;
}

/** A list as the database sees it: which rows at all, and where each field is. Every name in `fields` has its `sql`. */
export interface ListSource<Fields extends ListFields = ListFields> {
  fields: Fields;
  sql: Record<keyof Fields & string, FieldSql>;
  /** Columns of the row's shape. */
  select: string;
  /** Everything from FROM up to WHERE. */
  from: string;
  where: Where;
  /** The unique column that ties are broken by. */
  id: string;
  /** How a cursor holds it, where it is no uuid. */
  idKind?: CursorKind;
  /** Sort of a request that names none. */
  usual: string;
}

const List = problems({
  'filter-unreadable': {
    status: 422,
    zh: '筛选条件从第 {at} 个字符起无法读懂',
    en: 'The filter cannot be read from character {at} on',
  },
  'filter-too-large': { status: 422, zh: '筛选条件太多，最多 {most} 条', en: 'Too many conditions; at most {most}' },
  'filter-field-unknown': { status: 422, zh: '没有可以筛选的字段“{name}”', en: 'There is no field “{name}” to filter by' },
  'filter-operator-refused': {
    status: 422,
    zh: '字段“{name}”不能用“{operator}”来筛选',
    en: 'The field “{name}” cannot be asked “{operator}”',
  },
  'filter-value-refused': { status: 422, zh: '字段“{name}”没有“{value}”这样的值', en: 'The field “{name}” has no value such as “{value}”' },
  'sort-refused': { status: 422, zh: '不能按“{name}”排序', en: 'Rows cannot be sorted by “{name}”' },
  'group-refused': { status: 422, zh: '不能按“{name}”分组', en: 'Rows cannot be grouped by “{name}”' },
  'column-unknown': { status: 422, zh: '没有“{name}”这一列', en: 'There is no column “{name}”' },
});

/** The query of a request. @throws a problem on the parameter at fault, naming what the list does not know */
export function queryOf({ fields, usual }: Pick<ListSource, 'fields' | 'usual'>, dto: ListDto): ListQuery {
  try {
    return readListQuery({ ...dto, sort: dto.sort || usual }, fields);
  } catch (fault) {
    if (fault instanceof ListFault) throw List(fault.code, fault.params, { field: fault.code.split('-')[0]!.replace('column', 'columns') });
    throw fault;
  }
}

export const fieldOf = (source: ListSource, name: string): { field: ListField; sql: FieldSql } => ({
  field: source.fields[name]!,
  sql: source.sql[name]!,
});
