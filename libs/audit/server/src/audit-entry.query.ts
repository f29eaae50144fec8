import type { AuditEntryView } from '@luodi/audit/contract';
import { dayOf, notFound, tx } from '@luodi/shared/server';
import { FROM, LOGIN, NAME, RECORD } from './audit-list';
import { isShown, shownChanges } from './shown-changes';

const ENTRY = `
  SELECT a.id::text AS id, a.at, ${NAME} AS "personName", ${LOGIN} AS "personLogin", a.action, a.subject_type AS kind, ${RECORD} AS record,
    a.subject_id AS "subjectId", u.name AS "unitName", a.ip, a.before, a.after, l.sealed_at AS "sealedAt", l.day::text AS day, l.seq
  FROM ${FROM} LEFT JOIN audit_links l ON l.day = ${dayOf('a.at')} AND l.entry_id = a.id WHERE a.id = $1 ORDER BY a.at LIMIT 1`;

type Values = Record<string, unknown> | null;
type Row = Omit<AuditEntryView, 'at' | 'sealed' | 'shown' | 'changes'> & {
  at: Date;
  before: Values;
  after: Values;
  sealedAt: Date | null;
  day: string | null;
  seq: number | null;
};

/** One entry as the auditor sees it. @throws not-found */
export async function auditEntry(id: string): Promise<AuditEntryView> {
  if (!/^\d{1,18}$/.test(id)) throw notFound();
  const [row] = await tx().query<Row[]>(ENTRY, [id]);
  if (!row) throw notFound();
  const { at, before, after, sealedAt, day, seq, ...entry } = row;
  return {
    ...entry,
    at: at.toISOString(),
    sealed: sealedAt && { at: sealedAt.toISOString(), day: day!, seq: seq! },
    shown: isShown(entry.kind),
    changes: shownChanges(entry.kind, before, after),
  };
}
