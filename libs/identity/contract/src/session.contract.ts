import type { CutOff, Permission, Role } from '@luodi/shared/contract';
import { IsString, MaxLength, MinLength } from 'class-validator';

/** POST /session */
export class SignInDto {
  @IsString() @MinLength(1) @MaxLength(100) login!: string;
  @IsString() @MinLength(1) @MaxLength(200) password!: string;
}

/** GET /session, POST /session: who is signed in, what they may do, the units whose records they see (own first), and how the zone cuts its weeks (latest first). */
export interface SessionView {
  user: { id: string; login: string; name: string; role: Role; orgUnitId: string; unitName: string };
  permissions: Permission[];
  units: { id: string; name: string }[];
  cutOffs: CutOff[];
}
