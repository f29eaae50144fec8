import { toYuan, type TimelineEntry } from '@luodi/shared/contract';
import { tx } from '@luodi/shared/server';

/** A record whose story is told. `lead` is one that it grew out of: its story comes before. */
export interface ToldRecord {
  type: 'project' | 'lead';
  id: string;
  lead?: string | null;
}

/** Acts upon the record are read from the audit trail, whose rows of one's own unit one may see; visits and files from their own tables. */
const ENTRIES = `
  SELECT at, kind, "personName", title, before, after, "refId" FROM (
    SELECT a.at, CASE a.action WHEN 'project.move' THEN 'move' ELSE 'change' END AS kind, a.person_name AS "personName", a.action AS title, a.before, a.after, a.id::text AS "refId"
      FROM audit_entries a WHERE (a.subject_id = $1 AND a.subject_type = $2) OR (a.subject_id = $3 AND a.subject_type = 'lead')
    UNION ALL
    SELECT v.created_at, 'visit', w.name, v.summary, NULL, NULL, v.id::text
      FROM visits v JOIN people w ON w.id = v.logged_by WHERE (v.project_id = $1 OR v.lead_id = $3) AND v.deleted_at IS NULL
    UNION ALL
    SELECT f.created_at, 'file', w.name, f.file_name, NULL, NULL, f.id::text
      FROM attachments f JOIN people w ON w.id = f.uploaded_by WHERE f.subject_id IN ($1, $3)) AS entries
  ORDER BY at DESC, "refId" DESC LIMIT 200`;

const AMOUNTS = new Set([
  'totalInvestment',
  'fixedAssetPlan',
  'contractForeign',
  'annualPlan',
  'estInvestment',
  'estOutput',
  'estTax',
  'monthDone',
  'cumulativeDone',
  'fundsReceived',
]);

type Values = Record<string, unknown>;
type Row = Omit<TimelineEntry, 'changes' | 'at'> & { at: Date; before: Values | null; after: Values | null };

/** One stream of what happened to a record that the reader is known to see, newest first. */
export async function recordTimeline({ type, id, lead = type === 'lead' ? id : null }: ToldRecord): Promise<TimelineEntry[]> {
  const rows = await tx().query<Row[]>(ENTRIES, [id, type, lead]);
  return rows.map(({ before, after, at, ...entry }) => ({
    ...entry,
    at: at.toISOString(),
    ...(after && { changes: changesOf(before, after) }),
  }));
}

const changesOf = (before: Values | null, after: Values) =>
  Object.entries(after).map(([field, value]) => ({ field, before: toldOf(field, before?.[field] ?? null), after: toldOf(field, value) }));

/** Of a change the trail keeps amounts as the row does, in 分 as text; a reader gets yuan. */
const toldOf = (field: string, value: unknown) =>
  AMOUNTS.has(field) && typeof value === 'string' && /^-?\d+$/.test(value) ? toYuan(BigInt(value)) : value;
