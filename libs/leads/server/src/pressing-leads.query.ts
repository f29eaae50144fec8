import { inBranch } from '@luodi/industries/server';
import { leadClocks, mostPressing, type LeadClock, type LeadDays } from '@luodi/leads/contract';
import { TOTAL_CAP, type IsoDate } from '@luodi/shared/contract';
import { tx, Where } from '@luodi/shared/server';
import { COLUMNS, FROM } from './lead-columns';

/** An open lead and what it waits for first. */
export interface PressingLead {
  id: string;
  title: string;
  industryCode: string;
  unitName: string;
  clock: LeadClock;
}

type Row = Omit<PressingLead, 'clock'> & Omit<LeadDays, 'firstReportOn'> & { day: IsoDate };

/** Open leads in reach, the clock that is due first leading, as of the business day `today`; of more than `TOTAL_CAP` the first reported. */
export async function pressingLeads(of: { officerId?: string; industry?: string }, today: IsoDate): Promise<PressingLead[]> {
  const where = new Where()
    .and(`l.deleted_at IS NULL AND l.state = 'open'`)
    .given(inBranch('l.industry_code'), of.industry)
    .given('l.officer_id = ?', of.officerId);
  const sql = `SELECT ${COLUMNS} FROM ${FROM} ${where} ORDER BY l.first_report_on, l.id LIMIT ${TOTAL_CAP}`;
  const leads = (await tx().query<Row[]>(sql, where.params)).map(({ day, ...lead }) => ({
    ...{ id: lead.id, title: lead.title, industryCode: lead.industryCode, unitName: lead.unitName },
    clock: mostPressing(leadClocks({ ...lead, firstReportOn: day }, today))!,
  }));
  return leads.sort((a, b) => (a.clock.dueOn < b.clock.dueOn ? -1 : a.clock.dueOn > b.clock.dueOn ? 1 : 0));
}
