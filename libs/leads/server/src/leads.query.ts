import { inBranch } from '@luodi/industries/server';
import type { LeadView, ListLeadsDto } from '@luodi/leads/contract';
import { toYuan, type Page } from '@luodi/shared/contract';
import { actorInScope, keysetPage, matching, notFound, permits, tx, Where } from '@luodi/shared/server';

const COLUMNS = `l.id, l.title, l.channel, l.state, l.investor_id AS "investorId", l.industry_code AS "industryCode", l.est_investment::text AS "estInvestment",
  l.currency, l.first_report_on::text AS day, CASE WHEN l.first_report_precision = 'month' THEN to_char(l.first_report_on, 'YYYY-MM') ELSE l.first_report_on::text END AS "firstReportOn",
  t.name AS "firstTalkUnitName", l.project_id AS "projectId", l.closed_on::text AS "closedOn", l.content_brief AS "contentBrief",
  l.org_unit_id AS "orgUnitId", u.name AS "unitName", l.created_at AS "createdAt", l.version`;
const FROM = 'leads l JOIN org_units u ON u.id = l.org_unit_id LEFT JOIN org_units t ON t.id = l.first_talk_unit_id';

type Row = Omit<LeadView, 'createdAt' | 'estInvestment' | 'can'> & { day: string; createdAt: Date; estInvestment: string | null };

/** Latest reported first. */
export async function listLeads({
  q,
  industry,
  state,
  firstReportFrom,
  firstReportTo,
  knownAt,
  ...page
}: ListLeadsDto): Promise<Page<LeadView>> {
  const where = matching(new Where().and('l.deleted_at IS NULL'), 'lead', 'l.id', q)
    .given(inBranch('l.industry_code'), industry)
    .given('l.state = ?', state)
    .given('l.first_report_on >= ?::date', firstReportFrom)
    .given('l.first_report_on <= ?::date', firstReportTo)
    .given('l.created_at <= ?::timestamptz', knownAt);
  const { items, ...rest } = await keysetPage<Row>(
    {
      ...{ columns: COLUMNS, from: FROM, where, order: 'DESC' },
      key: [
        { column: 'l.first_report_on', kind: 'day', of: ({ day }) => day },
        { column: 'l.id', kind: 'uuid', of: ({ id }) => id },
      ],
    },
    page,
  );
  return { items: items.map(viewOf), ...rest };
}

/** @throws not-found when it is absent or not visible */
export async function leadView(id: string): Promise<LeadView> {
  const [row] = await tx().query<Row[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE l.id = $1 AND l.deleted_at IS NULL`, [id]);
  if (!row) throw notFound();
  return viewOf(row);
}

const viewOf = ({ day: _, estInvestment, createdAt, ...row }: Row): LeadView => ({
  ...row,
  estInvestment: estInvestment === null ? null : toYuan(BigInt(estInvestment)),
  createdAt: createdAt.toISOString(),
  can: { edit: permits(actorInScope(), 'leads.write') },
});
