import { MayBeLeftOut, Trimmed } from '@luodi/shared/contract';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

/** The lists that can be saved as views. */
export const LISTS = ['projects', 'investors', 'visits', 'leads'] as const;
export type ListName = (typeof LISTS)[number];
/** Who sees a view: its owner alone, everybody who sees the owner's unit, or the whole zone. */
export const SHARINGS = ['private', 'unit', 'zone'] as const;
export type Sharing = (typeof SHARINGS)[number];

/** GET /views: one's own and those shared, of one list or of all. */
export class ListViewsDto {
  @IsOptional() @IsIn(LISTS) list?: ListName;
}

/** POST /views. A view is a name for an address: `query` is what stands after the `?` of its list. */
export class SaveViewDto {
  @IsIn(LISTS) list!: ListName;
  @Trimmed() @IsString() @MinLength(1) @MaxLength(40) name!: string;
  @IsString() @MaxLength(4_000) query!: string;
  @MayBeLeftOut() @IsIn(SHARINGS) sharing?: Sharing;
}

/** PATCH /views/:id, with If-Match. Fields left out stay. */
export class ChangeViewDto {
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(1) @MaxLength(40) name?: string;
  @MayBeLeftOut() @IsString() @MaxLength(4_000) query?: string;
  @MayBeLeftOut() @IsIn(SHARINGS) sharing?: Sharing;
  /** Place among one's own views of the list, from 0. */
  @MayBeLeftOut() @IsInt() @Min(0) @Max(200) position?: number;
  /** Opens when its owner comes to the list by the navigation. One a list. */
  @MayBeLeftOut() @IsBoolean() usual?: boolean;
}

export interface SavedView {
  id: string;
  list: ListName;
  name: string;
  query: string;
  sharing: Sharing;
  position: number;
  usual: boolean;
  ownerName: string;
  version: number;
  /** The reader's own: may be changed, shared and removed. */
  own: boolean;
}

/** Largest number of views that one person keeps of a list. */
export const MOST_VIEWS = 40;
