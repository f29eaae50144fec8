import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Currency } from '../money';
import { PageDto, type Page } from '../page';
import { LANGUAGES, type Language } from '../problem';

/** What every list that has fields takes besides `?limit=&cursor=&q=`; docs/lists.md says how each is written. */
export class ListDto extends PageDto {
  @IsOptional() @IsString() @MaxLength(2_000) filter?: string;
  /** Fields, `-` before those that descend; ties are broken by id, what is empty comes last. */
  @IsOptional() @IsString() @MaxLength(140) sort?: string;
  /** A field by whose values the rows are put together. */
  @IsOptional() @IsString() @MaxLength(40) group?: string;
  /** Fields whose values each row carries in `cells`; the columns of an export. */
  @IsOptional() @IsString() @MaxLength(600) columns?: string;
  /** Of an export, that of the request when absent. */
  @IsOptional() @IsIn(LANGUAGES) language?: Language;
}

export type Cell = string | number | boolean | null;
/** A row with the values of the columns asked for; amounts in yuan. */
export type Listed<Row> = Row & { cells: Record<string, Cell> };
export type ListPage<Row> = Page<Listed<Row>>;

/** Yuan or the currency's own unit, one entry a currency; `currency` is null for what is no money. */
export type Sums = Record<string, { currency: Currency | null; amount: number }[]>;
export interface GroupTotals {
  /** The value that the rows of the group share; null where they have none. */
  value: string | null;
  /** Name of a record. */
  label: string | null;
  count: number;
  sums: Sums;
}
/** Over the whole filter, never over a page. `total` is exact. */
export interface ListTotals {
  total: number;
  sums: Sums;
  groups: GroupTotals[];
}
/** An export of more rows is refused. */
export const MOST_EXPORTED = 50_000;
