import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** One page of a list. `nextCursor` is null on the last page; `total` stops counting at `TOTAL_CAP`. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number;
}

/** A total of 1,001 means "more than 1,000": an exact count is never made for a list. */
export const TOTAL_CAP = 1_001;

/** What every list takes: `?limit=&cursor=&q=`. `q` finds by characters, pinyin, initials, code or phone tails. */
export class PageDto {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit = 50;
  @IsOptional() @IsString() @MaxLength(4_000) cursor?: string;
  @IsOptional() @IsString() @MaxLength(100) q?: string;
}
