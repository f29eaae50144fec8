import type { DelegateDto, DelegationView } from '@luodi/identity/contract';
import { businessDay, type IsoDate, type Realm } from '@luodi/shared/contract';
import { actorInScope, audit, instant, notFound, permits, problems, tell, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { delegationFault } from './delegation-rules';

const Delegation = problems({
  'to-self': { status: 422, zh: '请选另一个人', en: 'Choose somebody else' },
  'to-unknown': { status: 422, zh: '没有这个人，或已停用', en: 'There is no such person, or the account is closed' },
  'realm-refused': { status: 422, zh: '三员不能委托，也不能受委托', en: 'Administrators neither lend what they may do nor are lent it' },
  'days-past': { status: 422, zh: '最早从今天起', en: 'It begins today at the earliest' },
  'days-turned': { status: 422, zh: '止日早于起日', en: 'It ends before it begins' },
  'days-many': { status: 422, zh: '最长 92 天', en: 'At most 92 days' },
  'days-lent': { status: 409, zh: '这几天已经委托给别人', en: 'These days are lent already' },
});

const VIEW = `SELECT d.id, json_build_object('id', f.id, 'name', f.name) AS "from", json_build_object('id', t.id, 'name', t.name) AS "to",
    d.first_on::text AS "firstOn", d.last_on::text AS "lastOn", d.reason, d.from_id = $1 AS own,
    CASE WHEN d.ended_at IS NOT NULL OR d.last_on < $2::date THEN 'over' WHEN d.first_on > $2::date THEN 'ahead' ELSE 'now' END AS state
  FROM delegations d JOIN people f ON f.id = d.from_id JOIN people t ON t.id = d.to_id`;
const PERSON = `SELECT p.id, r.realm FROM people p JOIN roles r ON r.code = p.role WHERE p.id = $1 AND p.active`;
/** Days lent twice at once could each see the others free. */
const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtextextended('delegation ' || $1, 0))`;
const LENT = `SELECT first_on::text AS "firstOn", last_on::text AS "lastOn" FROM delegations WHERE from_id = $1 AND ended_at IS NULL`;
const INSERT = 'INSERT INTO delegations (id, from_id, to_id, first_on, last_on, reason) VALUES ($1, $2, $3, $4, $5, $6)';

const person = async (id: string) => (await tx().query<{ id: string; realm: Realm }[]>(PERSON, [id]))[0];
const today = () => businessDay(instant());

export const delegations = (): Promise<DelegationView[]> =>
  tx().query<DelegationView[]>(
    `${VIEW} WHERE (d.from_id = $1 OR d.to_id = $1) AND d.last_on > $2::date - 365 ORDER BY d.first_on DESC, d.id DESC`,
    [actorInScope().id, today()],
  );

@Injectable()
export class Delegate {
  /** Whoever it is lent to may do it from the first day's beginning; nothing is lent on. */
  async lend({ toId, firstOn, lastOn, reason }: DelegateDto): Promise<DelegationView> {
    await tx().query(ONE_AT_A_TIME, [actorInScope().id]);
    const from = (await person(actorInScope().id))!;
    const to = await person(toId);
    const lent = await tx().query<{ firstOn: IsoDate; lastOn: IsoDate }[]>(LENT, [from.id]);
    const fault = delegationFault({ today: today(), firstOn, lastOn, from, to, lent });
    if (fault) throw Delegation(fault[0], {}, { field: fault[1] });
    const id = uuid();
    await tx().query(INSERT, [id, from.id, toId, firstOn, lastOn, reason]);
    await audit({ action: 'delegation.lend', subjectType: 'person', subjectId: from.id, after: { toId, firstOn, lastOn, reason } });
    tell({ person: toId });
    return this.view(id);
  }

  /** Ends at once, whether it has begun or not. Whoever manages roles may end it too. */
  async end(id: string): Promise<void> {
    const view = await this.view(id);
    if (!view.own && !permits(actorInScope(), 'roles.manage')) throw notFound();
    if (view.state === 'over') return;
    await tx().query('UPDATE delegations SET ended_at = $2 WHERE id = $1', [id, instant()]);
    await audit({
      action: 'delegation.end',
      subjectType: 'person',
      subjectId: view.from.id,
      before: { toId: view.to.id, lastOn: view.lastOn },
    });
    tell({ person: view.to.id });
  }

  private async view(id: string): Promise<DelegationView> {
    const [view] = await tx().query<DelegationView[]>(`${VIEW} WHERE d.id = $3`, [actorInScope().id, today(), id]);
    if (!view) throw notFound();
    return view;
  }
}
