import { inBranch } from '@luodi/industries/server';
import { maskPhone, type ContactView, type ListContactsDto } from '@luodi/investors/contract';
import type { Page } from '@luodi/shared/contract';
import { actorInScope, keysetPage, matching, notFound, permits, tx, Where } from '@luodi/shared/server';

/** Visits know their guests by name. */
const MET = `(SELECT CASE WHEN v.visited_precision = 'month' THEN to_char(v.visited_on, 'YYYY-MM') ELSE v.visited_on::text END FROM visits v
  WHERE v.investor_id = c.investor_id AND v.deleted_at IS NULL AND v.guests @> jsonb_build_array(jsonb_build_object('name', c.name))
  ORDER BY v.visited_on DESC LIMIT 1)`;
const COLUMNS = `c.id, c.investor_id AS "investorId", i.full_name AS "investorName", c.name, c.title, c.mobile, c.wechat, c.email,
  c.decision_role AS "decisionRole", c.hometown, c.introducer, c.consent_basis AS "consentBasis", ${MET} AS "lastMetOn",
  c.org_unit_id AS "orgUnitId", u.name AS "unitName",
  c.created_at AS "createdAt", c.updated_at AS "updatedAt", c.version`;
const FROM = 'contacts c JOIN investors i ON i.id = c.investor_id JOIN org_units u ON u.id = c.org_unit_id';

type Row = Omit<ContactView, 'createdAt' | 'updatedAt' | 'can'> & { createdAt: Date; updatedAt: Date };

/** Latest changed first. Over all companies numbers are masked: whoever wants one opens its company. */
export async function listContacts({ q, investorId, industry, ...page }: ListContactsDto): Promise<Page<ContactView>> {
  const where = matching(new Where().and('c.deleted_at IS NULL'), 'contact', 'c.id', q)
    .given('c.investor_id = ?', investorId)
    .given(inBranch('i.industry_code'), industry);
  const { items, ...rest } = await keysetPage<Row>(
    {
      ...{ columns: COLUMNS, from: FROM, where, order: 'DESC' },
      key: [
        { column: 'c.updated_at', kind: 'instant', of: ({ updatedAt }) => updatedAt.toISOString() },
        { column: 'c.id', kind: 'uuid', of: ({ id }) => id },
      ],
    },
    page,
  );
  return { items: items.map((row) => (investorId ? viewOf(row) : masked(viewOf(row)))), ...rest };
}

/** @throws not-found when it is absent or not visible */
export async function contactView(id: string): Promise<ContactView> {
  const [row] = await tx().query<Row[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE c.id = $1 AND c.deleted_at IS NULL`, [id]);
  if (!row) throw notFound();
  return viewOf(row);
}

const masked = (contact: ContactView): ContactView => ({ ...contact, mobile: maskPhone(contact.mobile) });

const viewOf = (row: Row): ContactView => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  can: { edit: permits(actorInScope(), 'investors.write') },
});
