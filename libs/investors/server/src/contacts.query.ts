import type { ContactView, ListContactsDto } from '@luodi/investors/contract';
import type { Page } from '@luodi/shared/contract';
import { actorInScope, keysetPage, matching, notFound, permits, tx, Where } from '@luodi/shared/server';

const COLUMNS = `c.id, c.investor_id AS "investorId", i.full_name AS "investorName", c.name, c.title, c.mobile, c.wechat, c.email,
  c.decision_role AS "decisionRole", c.hometown, c.introducer, c.consent_basis AS "consentBasis", c.org_unit_id AS "orgUnitId", u.name AS "unitName",
  c.created_at AS "createdAt", c.updated_at AS "updatedAt", c.version`;
const FROM = 'contacts c JOIN investors i ON i.id = c.investor_id JOIN org_units u ON u.id = c.org_unit_id';

type Row = Omit<ContactView, 'createdAt' | 'updatedAt' | 'can'> & { createdAt: Date; updatedAt: Date };

/** Latest changed first. */
export async function listContacts({ q, investorId, ...page }: ListContactsDto): Promise<Page<ContactView>> {
  const where = matching(new Where().and('c.deleted_at IS NULL'), 'contact', 'c.id', q).given('c.investor_id = ?', investorId);
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
  return { items: items.map(viewOf), ...rest };
}

/** @throws not-found when it is absent or not visible */
export async function contactView(id: string): Promise<ContactView> {
  const [row] = await tx().query<Row[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE c.id = $1 AND c.deleted_at IS NULL`, [id]);
  if (!row) throw notFound();
  return viewOf(row);
}

const viewOf = (row: Row): ContactView => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  can: { edit: permits(actorInScope(), 'investors.write') },
});
