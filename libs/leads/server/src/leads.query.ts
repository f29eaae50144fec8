import { recordTimeline } from '@luodi/audit/server';
import { attachmentsOf } from '@luodi/files/server';
import { inBranch } from '@luodi/industries/server';
import { leadClocks, type LeadView, type ListLeadsDto } from '@luodi/leads/contract';
import { businessDay, type IsoDate, type Page, type TimelineEntry } from '@luodi/shared/contract';
import { actorInScope, instant, keysetPage, matching, notFound, permits, tx, Where } from '@luodi/shared/server';
import { COLUMNS, FROM } from './lead-columns';

type Row = Omit<LeadView, 'createdAt' | 'updatedAt' | 'clocks' | 'attachments' | 'can'> & {
  day: IsoDate;
  createdAt: Date;
  updatedAt: Date;
};

/** Latest reported first. */
export async function listLeads({ q, industry, state, officerId, ...dto }: ListLeadsDto): Promise<Page<LeadView>> {
  const where = matching(new Where().and('l.deleted_at IS NULL'), 'lead', 'l.id', q)
    .given(inBranch('l.industry_code'), industry)
    .given('l.state = ?', state)
    .given('l.officer_id = ?', officerId)
    .given('l.first_report_on >= ?::date', dto.firstReportFrom)
    .given('l.first_report_on <= ?::date', dto.firstReportTo)
    .given('l.created_at <= ?::timestamptz', dto.knownAt);
  const { items, ...rest } = await keysetPage<Row>(
    {
      ...{ columns: COLUMNS, from: FROM, where, order: 'DESC' },
      key: [
        { column: 'l.first_report_on', kind: 'day', of: ({ day }) => day },
        { column: 'l.id', kind: 'uuid', of: ({ id }) => id },
      ],
    },
    dto,
  );
  return { items: await complete(items), ...rest };
}

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

async function complete(rows: Row[]): Promise<LeadView[]> {
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
