import type { InvestorView } from '@luodi/investors/contract';
import { actorInScope, notFound, permits, problems, tx } from '@luodi/shared/server';

/** Columns of an investor's shape, of `FROM`. */
export const COLUMNS = `i.id, i.full_name AS "fullName", i.short_name AS "shortName", i.uscc, i.uscc_check AS "usccCheck", i.kind, i.country,
  i.reg_province AS "regProvince", i.reg_city AS "regCity", i.industry_code AS "industryCode", i.tier, i.source, i.note,
  i.do_not_contact AS "doNotContact", i.org_unit_id AS "orgUnitId", u.name AS "unitName", i.created_at AS "createdAt", i.updated_at AS "updatedAt", i.version`;
export const FROM = 'investors i JOIN org_units u ON u.id = i.org_unit_id';

export type Row = Omit<InvestorView, 'createdAt' | 'updatedAt' | 'can' | 'similar'> & { createdAt: Date; updatedAt: Date };

/** @throws not-found when it is absent or not visible */
export async function investorView(id: string): Promise<InvestorView> {
  const [row] = await tx().query<Row[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE i.id = $1 AND i.deleted_at IS NULL`, [id]);
  if (!row) throw notFound();
  return viewOf(row);
}

export const viewOf = (row: Row): InvestorView => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  can: { edit: permits(actorInScope(), 'investors.write') },
});

const Investor = problems({
  'investor-unknown': { status: 422, zh: '请选择一家您能看到的企业', en: 'Choose a company that you can see' },
});

/** What another record needs of the investor it names. @throws investor-unknown on `field` when it is absent or not visible */
export async function visibleInvestor(
  id: string,
  field = 'investorId',
): Promise<{ id: string; fullName: string; orgUnitId: string; industryCode: string | null }> {
  const sql = `SELECT id, full_name AS "fullName", org_unit_id AS "orgUnitId", industry_code AS "industryCode" FROM investors WHERE id = $1 AND deleted_at IS NULL`;
  const [found] = await tx().query<Awaited<ReturnType<typeof visibleInvestor>>[]>(sql, [id]);
  if (!found) throw Investor('investor-unknown', {}, { field });
  return found;
}
