import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

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
  @IsString() @MinLength(2) @MaxLength(60) name!: string;
  @IsIn(UNIT_KINDS) kind!: UnitKind;
}

/** PATCH /org-units/:id */
export class UpdateOrgUnitDto {
  @IsOptional() @IsString() @MinLength(2) @MaxLength(60) name?: string;
  @IsOptional() @IsUUID() parentId?: string;
  @IsOptional() @IsBoolean() active?: boolean;
}
