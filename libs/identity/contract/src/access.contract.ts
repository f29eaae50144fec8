import type { IsoDate, Reach } from '@luodi/shared/contract';
import { IsIn, IsUUID } from 'class-validator';

export const SEEN_KINDS = ['investor', 'lead', 'project', 'target', 'visit'] as const;
export type SeenKind = (typeof SEEN_KINDS)[number];

/** GET /access: of which record. */
export class AccessDto {
  @IsIn(SEEN_KINDS) kind!: SeenKind;
  @IsUUID() id!: string;
}

/** Somebody who sees the record, and why: by a role of theirs, or of a colleague for whom they stand in. */
export interface AccessReason {
  person: { id: string; name: string; unitName: string };
  role: { nameZh: string; nameEn: string };
  reach: Reach;
  /** Whose role it is, until which day, where it is lent. */
  lentBy: { name: string; until: IsoDate } | null;
}

/** GET /access: whose record it is, and everybody who sees it; the reader's own reasons first. Its fields that only its own people see are not told of here. */
export interface AccessView {
  unitName: string;
  reasons: AccessReason[];
}
