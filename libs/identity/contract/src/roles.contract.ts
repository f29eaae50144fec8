import {
  MayBeLeftOut,
  PERMISSIONS,
  REACHES,
  Trimmed,
  type Grants,
  type Permission,
  type Reach,
  type Realm,
  type Role,
} from '@luodi/shared/contract';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';

/** Of a standard role its own name, of another one an id. */
export const ROLE_CODE = /^[a-z0-9-]{2,40}$/;
/** Beside the main role. */
export const MOST_MORE_ROLES = 5;

/** GET /roles: in their order. `holders`: people who have it, in or beside their main role. */
export interface RoleView {
  code: string;
  /** After which standard role it is made. */
  standard: Role;
  realm: Realm;
  nameZh: string;
  nameEn: string;
  grants: Grants;
  holders: number;
  version: number;
}

/** POST /roles: begins with what the role `like` may do now. */
export class AddRoleDto {
  @Matches(ROLE_CODE) like!: string;
  @Trimmed() @IsString() @MinLength(2) @MaxLength(30) nameZh!: string;
  @Trimmed() @IsString() @MinLength(2) @MaxLength(60) nameEn!: string;
}

export class GrantDto {
  @IsIn(PERMISSIONS) permission!: Permission;
  @IsIn(REACHES) reach!: Reach;
}

/** PATCH /roles/:code. `grants` take the place of all that it had. */
export class UpdateRoleDto {
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(2) @MaxLength(30) nameZh?: string;
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(2) @MaxLength(60) nameEn?: string;
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(PERMISSIONS.length)
  @ArrayUnique(({ permission }: GrantDto) => permission)
  @ValidateNested({ each: true })
  @Type(() => GrantDto)
  grants?: GrantDto[];
}

/** PUT /people/:id/roles. The main role is not among the others. */
export class PersonRolesDto {
  @Matches(ROLE_CODE) role!: string;
  @IsArray() @ArrayMaxSize(MOST_MORE_ROLES) @ArrayUnique() @Matches(ROLE_CODE, { each: true }) moreRoles!: string[];
}
