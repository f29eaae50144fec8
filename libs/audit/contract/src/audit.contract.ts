import { ListDto } from '@luodi/shared/contract';

/** GET /audit/entries. `q` finds by name or login: of whoever acted, was acted upon or tried to sign in. */
export class ListAuditDto extends ListDto {}

/** A row of the list; its fields are in `cells`. */
export interface AuditRow {
  id: string;
}

/** A field that an act changed. Of business records the trail shows that, not what. */
export interface AuditChange {
  field: string;
  /** Absent where the content is not for the auditor. */
  before?: unknown;
  after?: unknown;
}

/** GET /audit/entries/:id */
export interface AuditEntryView {
  id: string;
  at: string;
  personName: string;
  personLogin: string | null;
  action: string;
  kind: string;
  record: string | null;
  subjectId: string | null;
  unitName: string | null;
  ip: string | null;
  /** Instant at which it was sealed, its day and its place in the chain of that day; null until then. */
  sealed: { at: string; day: string; seq: number } | null;
  /** Whether before and after are shown. */
  shown: boolean;
  changes: AuditChange[];
}
