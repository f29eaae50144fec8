import { MayBeLeftOut, Trimmed } from '@luodi/shared/contract';
import { IsBoolean, IsIn, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

export const UNIT_KINDS = ['zone', 'centre', 'bureau', 'town', 'office'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** GET /org-units: the whole tree, parents before children. */
export interface OrgUnitView {
  id: string;
  parentId: string | null;
  name: string;
  kind: UnitKind;
  active: boolean;
  version: number;
}

/** POST /org-units */
export class AddOrgUnitDto {
  @IsUUID() parentId!: string;
  @Trimmed() @IsString() @MinLength(2) @MaxLength(60) name!: string;
  @IsIn(UNIT_KINDS) kind!: UnitKind;
}

/** PATCH /org-units/:id */
export class UpdateOrgUnitDto {
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(2) @MaxLength(60) name?: string;
  @MayBeLeftOut() @IsUUID() parentId?: string;
  @MayBeLeftOut() @IsBoolean() active?: boolean;
}
