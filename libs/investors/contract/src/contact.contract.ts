import { MayBeLeftOut, PageDto, Trimmed, type PartialDay } from '@luodi/shared/contract';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';

export const DECISION_ROLES = ['decides', 'influences', 'handles'] as const;
export type DecisionRole = (typeof DECISION_ROLES)[number];

/** GET /contacts, latest changed first. Numbers are whole among those of one company (`investorId`); in a list over all they are masked. */
export class ListContactsDto extends PageDto {
  @IsOptional() @IsUUID() investorId?: string;
  /** A node of the industry tree; companies of its whole branch are meant. */
  @IsOptional() @Matches(/^[A-Z][A-Z0-9]{0,15}$/) industry?: string;
}

/** What may be written of a contact besides the name. */
class ContactFields {
  @IsOptional() @IsString() @MaxLength(60) title?: string;
  @IsOptional() @IsString() @MaxLength(30) mobile?: string;
  @IsOptional() @IsString() @MaxLength(60) wechat?: string;
  @IsOptional() @IsString() @MaxLength(120) email?: string;
  @IsOptional() @IsIn(DECISION_ROLES) decisionRole?: DecisionRole;
  @IsOptional() @IsString() @MaxLength(60) hometown?: string;
  @IsOptional() @IsString() @MaxLength(120) introducer?: string;
  @IsOptional() @IsString() @MaxLength(120) consentBasis?: string;
}

/** POST /contacts. A contact belongs to an investor and to its unit. */
export class CreateContactDto extends ContactFields {
  @IsUUID() investorId!: string;
  @Trimmed() @IsString() @MinLength(1) @MaxLength(60) name!: string;
}

/** PATCH /contacts/:id, with If-Match */
export class UpdateContactDto extends ContactFields {
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(1) @MaxLength(60) name?: string;
}

export interface ContactView {
  id: string;
  investorId: string;
  investorName: string;
  name: string;
  title: string | null;
  mobile: string | null;
  wechat: string | null;
  email: string | null;
  decisionRole: DecisionRole | null;
  hometown: string | null;
  introducer: string | null;
  consentBasis: string | null;
  /** The day of the last visit in which somebody of this name was met at the company; a month where only that is known. */
  lastMetOn: PartialDay | null;
  orgUnitId: string;
  unitName: string;
  createdAt: string;
  updatedAt: string;
  version: number;
  can: { edit: boolean };
}
