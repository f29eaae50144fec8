import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MayBeLeftOut } from './left-out';

/** At most so many records in one bulk edit. */
export const BULK_LIMIT = 500;

/** A record of a bulk edit; what becomes of it stands in its `set` (`BulkSet`). */
export abstract class BulkRowDto {
  @IsUUID() id!: string;
  /** As it was read; the row is refused where it has changed since. */
  @IsInt() @Min(1) @Max(2_147_483_647) version!: number;
}

/** POST /…/bulk with its `rows` (`BulkRows`): each is changed or refused by itself. With `preview` nothing is written and the answer is what would be. */
export abstract class BulkEditDto {
  @MayBeLeftOut() @IsBoolean() preview?: boolean;
}

type Of = () => new () => object;
const all =
  (...rules: PropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    for (const rule of rules) rule(target, property);
  };

/** The property of a row that holds what is written, under the rules of that class; a field left out stays, null empties it. */
export const BulkSet = (values: Of): PropertyDecorator => all(IsObject(), ValidateNested(), Type(values));

/** The property of a bulk edit that holds its rows, of that class. */
export const BulkRows = (row: Of): PropertyDecorator =>
  all(
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(BULK_LIMIT),
    ArrayUnique(({ id }: BulkRowDto) => id),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(row),
  );

/** Fields as they were or are; codes, ids, days and texts. */
export type BulkValues<Field extends string = string> = { [F in Field]?: string | null };

/** One record of a bulk edit, in the order asked for. */
export interface BulkRowView<Field extends string = string> {
  id: string;
  /** Null where it is not the reader's to see. */
  name: string | null;
  outcome: 'changed' | 'unchanged' | 'refused';
  /** After the change; as it is now where it was not changed. Null where it is not the reader's to see. */
  version: number | null;
  /** Of the fields that change: as they were, and as they are now. */
  before: BulkValues<Field>;
  after: BulkValues<Field>;
  /** The code of what stands in the way: not-found (gone, or not the reader's to see), version-conflict (changed since), or one of the record's own. */
  refusal: string | null;
}

export interface BulkEditView<Field extends string = string> {
  rows: BulkRowView<Field>[];
  /** Names of the people whom `before` and `after` name, by id. */
  people: Record<string, string>;
}
