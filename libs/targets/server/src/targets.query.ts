import { inBranch } from '@luodi/industries/server';
import { checkUscc } from '@luodi/investors/contract';
import { businessDay, type Page } from '@luodi/shared/contract';
import { actorInScope, instant, keysetPage, matching, notFound, permits, tx, Where } from '@luodi/shared/server';
import type { ListTargetsDto, TargetView } from '@luodi/targets/contract';

/** A target without a next touch stands last. */
const NEXT = `coalesce(t.next_touch_on, '2199-12-31'::date)`;
const COLUMNS = `t.id, t.name, t.uscc, t.industry_code AS "industryCode", t.reason, t.source, t.owner_id AS "ownerId", o.name AS "ownerName",
  t.next_touch AS "nextTouch", t.next_touch_on::text AS "nextTouchOn", t.state, t.closed_on::text AS "closedOn", t.investor_id AS "investorId", t.lead_id AS "leadId",
  t.org_unit_id AS "orgUnitId", u.name AS "unitName", t.updated_at AS "updatedAt", t.version, ${NEXT}::text AS next`;
const FROM = 'targets t JOIN org_units u ON u.id = t.org_unit_id JOIN people o ON o.id = t.owner_id';

type Row = Omit<TargetView, 'usccCheck' | 'overdue' | 'updatedAt' | 'can'> & { updatedAt: Date; next: string };

export async function listTargets({ q, industry, state, ownerId, overdue, ...page }: ListTargetsDto): Promise<Page<TargetView>> {
  const where = matching(new Where(), 'target', 't.id', q)
    .given(inBranch('t.industry_code'), industry)
    .given('t.state = ?', state)
    .given('t.owner_id = ?', ownerId);
  if (overdue) where.and(`t.state = 'open' AND t.next_touch_on < ?::date`, businessDay(instant()));
  const { items, ...rest } = await keysetPage<Row>(
    {
      ...{ columns: COLUMNS, from: FROM, where, order: 'ASC' },
      key: [
        { column: NEXT, kind: 'day', of: ({ next }) => next },
        { column: 't.id', kind: 'uuid', of: ({ id }) => id },
      ],
    },
    page,
  );
  return { items: items.map(viewOf), ...rest };
}

/** @throws not-found when it is absent or not visible */
export async function targetView(id: string): Promise<TargetView> {
  const [row] = await tx().query<Row[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE t.id = $1`, [id]);
  if (!row) throw notFound();
  return viewOf(row);
}

function viewOf({ next: _, updatedAt, ...row }: Row): TargetView {
  const open = row.state === 'open';
  const may = permits(actorInScope(), 'targets.write');
  return {
    ...row,
    usccCheck: checkUscc(row.uscc),
    overdue: open && row.nextTouchOn !== null && row.nextTouchOn < businessDay(instant()),
    updatedAt: updatedAt.toISOString(),
    can: { edit: may && row.state !== 'turned', turn: may && open && permits(actorInScope(), 'leads.write') },
  };
}
