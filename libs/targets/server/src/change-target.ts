import { refuseUnknownIndustry } from '@luodi/industries/server';
import { normaliseUscc } from '@luodi/investors/contract';
import { businessDay } from '@luodi/shared/contract';
import { actorInScope, audit, changed, indexName, instant, notFound, owningUnit, problems, refuseStale, tx } from '@luodi/shared/server';
import type { CreateTargetDto, TargetView, UpdateTargetDto } from '@luodi/targets/contract';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { claimTarget, ownInvestor, releaseTarget } from './target-claims';
import { Target } from './target.entity';
import { targetView } from './targets.query';

const Refused = problems({
  'target-turned': { status: 409, zh: '已转为线索，不能再改', en: 'It has been turned into a lead and changes no more' },
  'person-unknown': { status: 422, zh: '没有这个人', en: 'There is no such person' },
});

@Injectable()
export class ChangeTarget {
  async create(dto: CreateTargetDto): Promise<TargetView> {
    const orgUnitId = owningUnit(dto.orgUnitId);
    await refuseUnknownIndustry(dto.industryCode);
    await refuseUnknownOwner(dto.ownerId);
    const target = newTarget(dto, orgUnitId);
    target.investorId = await ownInvestor(target);
    await tx().insert(Target, target);
    await claimTarget(target);
    await indexTarget(target);
    await audit({ action: 'target.create', subjectType: 'target', subjectId: target.id, orgUnitId, after: dto });
    return targetView(target.id);
  }

  async update(id: string, dto: UpdateTargetDto, version: number): Promise<TargetView> {
    const target = await lockedTarget(id);
    const current = await targetView(id);
    const next = fieldsOf(dto);
    refuseStale(version, target, next, () => current);
    if (target.state === 'turned') throw Refused('target-turned');
    await refuseUnknownIndustry(dto.industryCode);
    await refuseUnknownOwner(dto.ownerId);
    const changes = changed<Partial<Target>>(target, next);
    if (!changes) return current;
    Object.assign(target, changes.after, { updatedAt: instant() });
    if (CLAIMED_BY.some((field) => field in changes.after)) await claimAnew(target);
    await tx().save(target);
    await indexTarget(target);
    await audit({ action: 'target.change', subjectType: 'target', subjectId: id, orgUnitId: target.orgUnitId, ...changes });
    return targetView(id);
  }
}

/** Waits for whoever changes it. @throws not-found when it is absent or not visible */
export async function lockedTarget(id: string): Promise<Target> {
  const target = await tx().findOne(Target, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!target) throw notFound();
  return target;
}

/** One that is dropped holds no company; under a new name or code, or taken up again, it may turn out to be somebody else's. */
async function claimAnew(target: Target): Promise<void> {
  const open = target.state === 'open';
  target.closedOn = open ? null : (target.closedOn ?? businessDay(instant()));
  if (!open) return void (await releaseTarget(target.id));
  target.investorId = await ownInvestor(target);
  await claimTarget(target);
}

const CLAIMED_BY = ['state', 'name', 'uscc'] as const;

const indexTarget = (target: Target) => indexName('target', { record: target, names: [target.name], codes: [target.uscc] });

async function refuseUnknownOwner(id: string | undefined): Promise<void> {
  if (id && (await tx().query<unknown[]>('SELECT FROM people WHERE id = $1', [id])).length === 0)
    throw Refused('person-unknown', {}, { field: 'ownerId' });
}

const FIELDS = ['name', 'industryCode', 'reason', 'source', 'ownerId', 'nextTouch', 'nextTouchOn', 'state'] as const;

/** The fields given, as they are stored: no empty texts, the code normalised. */
function fieldsOf(dto: UpdateTargetDto): Partial<Target> {
  const given = FIELDS.filter((field) => dto[field] !== undefined).map((field) => [field, (dto[field] as string) || null]);
  return { ...Object.fromEntries(given), ...(dto.uscc !== undefined && { uscc: normaliseUscc(dto.uscc) }) } as Partial<Target>;
}

function newTarget(dto: CreateTargetDto, orgUnitId: string): Target {
  const blank = { uscc: null, source: null, nextTouch: null, nextTouchOn: null, closedOn: null, investorId: null, leadId: null };
  const { id: createdBy } = actorInScope();
  const times = { createdAt: instant(), updatedAt: instant() };
  const named = { name: dto.name, industryCode: dto.industryCode, reason: dto.reason };
  const { state: _, ...given } = fieldsOf(dto);
  return { id: uuid(), orgUnitId, ...blank, ...named, ownerId: createdBy, ...given, state: 'open', createdBy, ...times, version: 1 };
}
