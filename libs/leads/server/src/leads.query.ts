import { recordTimeline } from '@luodi/audit/server';
import { attachmentsOf } from '@luodi/files/server';
import { leadClocks, type LeadView } from '@luodi/leads/contract';
import { businessDay, type IsoDate, type TimelineEntry } from '@luodi/shared/contract';
import { actorInScope, instant, notFound, permits, tx } from '@luodi/shared/server';
import { COLUMNS, FROM } from './lead-columns';

/** A lead as `COLUMNS` read it. */
export type Row = Omit<LeadView, 'createdAt' | 'updatedAt' | 'clocks' | 'attachments' | 'can'> & {
  day: IsoDate;
  createdAt: Date;
  updatedAt: Date;
};

/** @throws not-found when it is absent or not visible */
export async function leadView(id: string): Promise<LeadView> {
  const rows = await tx().query<Row[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE l.id = $1 AND l.deleted_at IS NULL`, [id]);
  const [view] = await complete(rows);
  if (!view) throw notFound();
  return view;
}

/** @throws not-found */
export async function leadTimeline(id: string): Promise<TimelineEntry[]> {
  const seen = await tx().query<unknown[]>('SELECT FROM leads WHERE id = $1 AND deleted_at IS NULL', [id]);
  if (seen.length === 0) throw notFound();
  return recordTimeline({ type: 'lead', id });
}

/** With clocks, files and what the reader may do. */
export async function complete(rows: Row[]): Promise<LeadView[]> {
  const ids = rows.map(({ id }) => id);
  const files = await attachmentsOf('lead', ids);
  const today = businessDay(instant());
  return rows.map(({ day, createdAt, updatedAt, ...row }) => ({
    ...row,
    clocks: leadClocks({ ...row, firstReportOn: day }, today),
    attachments: files.get(row.id) ?? [],
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    can: allowed(row),
  }));
}

function allowed({ state }: Pick<Row, 'state'>): LeadView['can'] {
  const actor = actorInScope();
  const edit = permits(actor, 'leads.write') && state !== 'converted';
  return { edit, convert: edit && state === 'open' && permits(actor, 'projects.write') };
}
