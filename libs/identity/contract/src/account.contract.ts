import type { SessionStep } from '@luodi/shared/contract';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import type { PasswordPolicy } from './accounts-policy';

/** POST /session and what follows it, while something is still asked for: until it is given the session is good for nothing else. */
export interface HalfSessionView {
  awaits: SessionStep;
  passwordRules: PasswordPolicy;
}

/** POST /session/factor: the code of the authenticator app or a recovery code; of who has no second factor, the password. */
export class GiveFactorDto {
  @IsString() @MinLength(1) @MaxLength(200) factor!: string;
}

/** POST /account/password */
export class ChangePasswordDto {
  @IsString() @MinLength(1) @MaxLength(200) current!: string;
  @IsString() @MinLength(1) @MaxLength(200) password!: string;
}

/** POST /account/factor: what the authenticator app is given. `picture` is the address as a QR code, a data URL. */
export interface FactorOffer {
  key: string;
  address: string;
  picture: string;
}

/** POST /account/factor/confirm: six digits that show the app has it. */
export class ConfirmFactorDto {
  @IsString() @MaxLength(20) @Matches(/^\s*(\d\s*){6}$/) code!: string;
}

/** The recovery codes are shown once and never stored. */
export interface FactorEnrolled {
  recoveryCodes: string[];
}

/** GET /account: one's own account. Instants are ISO texts. */
export interface AccountView {
  password: { changedAt: string; expiresAt: string | null; rules: PasswordPolicy };
  factor: { enrolled: boolean; required: boolean; recoveryCodesLeft: number };
  sessions: OpenSessionView[];
}

/** One that has not ended; the latest seen first. */
export interface OpenSessionView {
  id: string;
  current: boolean;
  ip: string | null;
  agent: string | null;
  since: string;
  seenAt: string;
}
