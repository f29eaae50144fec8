import { askedFrom } from './asked-from';
import { toJson } from './insert-all';
import { isLive } from './live/tell';
import { actorInScope, instant, tell, tx } from './scope';

export interface AuditEntry {
  /** What was done, as `<subject>.<verb>`: `project.move`, `session.open`. */
  action: string;
  subjectType: string;
  subjectId?: string | null;
  /** The unit whose record it is: its people see it in the record's timeline. */
  orgUnitId?: string | null;
  before?: unknown;
  after?: unknown;
  /** Where it was asked from, unless that is where the request under way comes from. */
  ip?: string | null;
}

interface PastEntry extends AuditEntry {
  at?: Date;
}

const ENTRY = `e (action text, "subjectType" text, "subjectId" uuid, "orgUnitId" uuid, before jsonb, after jsonb, ip text, at timestamptz)`;
/** At the instant of the transaction, and in it in the order of writing, unless an entry has an instant of its own. */
const INSERT = `INSERT INTO audit_entries (person_id, person_name, action, subject_type, subject_id, org_unit_id, before, after, ip, at)
  SELECT $1, $2, e.action, e."subjectType", e."subjectId", e."orgUnitId", e.before, e.after, coalesce(e.ip, $5),
    coalesce(e.at, $3::timestamptz + (clock_timestamp() - transaction_timestamp())) FROM jsonb_to_recordset($4::jsonb) AS ${ENTRY}`;

/** Appends to the audit trail in the transaction under way, so that an act and its trace stand or fall together; open pages are told of it. */
export async function audit(entry: AuditEntry): Promise<void> {
  await auditAll([entry]);
}

/** Appends many entries at once; `at` gives one the instant that the story of the sample zone has for it. */
export async function auditAll(entries: readonly PastEntry[]): Promise<void> {
  const { id, name } = actorInScope();
  await tx().query(INSERT, [id, name, instant(), toJson(entries), askedFrom()]);
  for (const entry of entries) tellOf(entry, id);
}

/** The unit that a record has left hears that something has changed, not what. */
function tellOf({ subjectType: kind, subjectId, orgUnitId, before }: AuditEntry, by: string): void {
  if (!orgUnitId || !isLive(kind)) return;
  tell({ kind, unit: orgUnitId, id: subjectId ?? undefined, by });
  const left = (before as { orgUnitId?: unknown } | null | undefined)?.orgUnitId;
  if (typeof left === 'string' && left !== orgUnitId) tell({ kind, unit: left, by });
}

/** Fields of a record that differ, as they were and as they are to be. */
export interface Changes<T> {
  before: Partial<T>;
  after: Partial<T>;
}

/** The fields that differ, before → after; null when nothing does. Both sides hold the same keys. */
export function changed<T extends object>(before: T, after: Partial<T>): Changes<T> | null {
  const keys = (Object.keys(after) as (keyof T)[]).filter((key) => after[key] !== undefined && toJson(before[key]) !== toJson(after[key]));
  if (keys.length === 0) return null;
  const pick = (from: Partial<T>) => Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<T>;
  return { before: pick(before), after: pick(after) };
}
