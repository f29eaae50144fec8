import type { TimelineEntry } from '@luodi/projects/contract';
import { toYuan } from '@luodi/shared/contract';
import { notFound, tx } from '@luodi/shared/server';
import { iso } from './list/project-columns';

const SEEN = 'SELECT FROM projects WHERE id = $1 AND deleted_at IS NULL';
/** Acts upon the record are read from the audit trail, whose rows of one's own unit one may see; visits from their own table. */
const ENTRIES = `
  SELECT ${iso('at')} AS at, kind, "personName", title, before, after, "refId" FROM (
    SELECT a.at, CASE a.action WHEN 'project.move' THEN 'move' ELSE 'change' END AS kind, a.person_name AS "personName", a.action AS title, a.before, a.after, a.id::text AS "refId"
      FROM audit_entries a WHERE a.subject_id = $1 AND a.subject_type = 'project'
    UNION ALL
    SELECT v.created_at, 'visit', w.name, v.summary, NULL, NULL, v.id::text
      FROM visits v JOIN people w ON w.id = v.logged_by WHERE v.project_id = $1 AND v.deleted_at IS NULL
    UNION ALL
    SELECT f.created_at, 'file', w.name, f.file_name, NULL, NULL, f.id::text
      FROM attachments f JOIN people w ON w.id = f.uploaded_by WHERE f.subject_id = $1) AS entries
  ORDER BY entries.at DESC, "refId" DESC LIMIT 200`;

const AMOUNTS = new Set([
  'totalInvestment',
  'fixedAssetPlan',
  'contractForeign',
  'annualPlan',
  'estOutput',
  'estTax',
  'monthDone',
  'cumulativeDone',
  'fundsReceived',
]);

type Row = Omit<TimelineEntry, 'changes'> & { before: Record<string, unknown> | null; after: Record<string, unknown> | null };

/** One stream of what happened to a project, newest first. */
export class TimelineQuery {
  async run(id: string): Promise<TimelineEntry[]> {
    if ((await tx().query<unknown[]>(SEEN, [id])).length === 0) throw notFound();
    const rows = await tx().query<Row[]>(ENTRIES, [id]);
    return rows.map(({ before, after, ...entry }) => (after ? { ...entry, changes: changesOf(before, after) } : entry));
  }
}

const changesOf = (before: Record<string, unknown> | null, after: Record<string, unknown>) =>
  Object.entries(after).map(([field, value]) => ({ field, before: toldOf(field, before?.[field] ?? null), after: toldOf(field, value) }));

/** Of a change the trail keeps amounts as the row does, in 分 as text; a reader gets yuan. */
const toldOf = (field: string, value: unknown) =>
  AMOUNTS.has(field) && typeof value === 'string' && /^-?\d+$/.test(value) ? toYuan(BigInt(value)) : value;
