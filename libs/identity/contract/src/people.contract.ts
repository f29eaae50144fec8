import { MayBeLeftOut, Trimmed } from '@luodi/shared/contract';
import type { PasswordPolicy } from './accounts-policy';
import { ROLE_CODE } from './roles.contract';
import { IsBoolean, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';

/** What a login name looks like: letters, digits, dots and dashes. */
export const LOGIN_PATTERN = /^[a-z0-9][a-z0-9._-]{1,39}$/;

/** GET /people. The directory: everybody signed in may pick a colleague from it. */
export interface PersonView {
  id: string;
  /** Null until the invitation is accepted. */
  login: string | null;
  name: string;
  /** The codes of the main role and of those beside it. */
  role: string;
  moreRoles: string[];
  orgUnitId: string;
  unitName: string;
  active: boolean;
  version: number;
}

/** POST /invitations: names a person and makes a one-time link for them. */
export class InviteDto {
  @Trimmed() @IsString() @MinLength(1) @MaxLength(60) name!: string;
  @Matches(ROLE_CODE) role!: string;
  @IsUUID() orgUnitId!: string;
}

/** The link is shown once and never stored. `expiresAt` is an instant. */
export interface InvitationView {
  id: string;
  link: string;
  expiresAt: string;
}

/** POST /invitations/accept (public): the person picks login and password; the link dies with it. */
export class AcceptInvitationDto {
  @IsString() @MinLength(20) @MaxLength(100) token!: string;
  @Matches(LOGIN_PATTERN) login!: string;
  @IsString() @MinLength(1) @MaxLength(200) password!: string;
  /** Asked of the first administrator only; others were named by whoever invited them. */
  @IsOptional() @Trimmed() @IsString() @MinLength(1) @MaxLength(60) name?: string;
  /** First run only: the name of the zone, which becomes the root unit. */
  @IsOptional() @Trimmed() @IsString() @MinLength(2) @MaxLength(60) zoneName?: string;
}

/** GET /invitations/:token (public): what the link is for. */
export interface InvitationOffer {
  kind: 'first-run' | 'person';
  name: string | null;
  unitName: string | null;
  passwordRules: PasswordPolicy;
}

/** PATCH /people/:id */
export class UpdatePersonDto {
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(1) @MaxLength(60) name?: string;
  @MayBeLeftOut() @IsUUID() orgUnitId?: string;
  @MayBeLeftOut() @IsBoolean() active?: boolean;
}
