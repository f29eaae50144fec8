import type { IndustryView, StateStrengthDto } from '@luodi/industries/contract';
import { businessDay } from '@luodi/shared/contract';
import { actorInScope, audit, instant, notFound, problems, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { viewOf } from './change-industry';
import { Industry } from './industry.entity';

const Strength = problems({
  'strength-of-branch': {
    status: 422,
    zh: '只能判定最末一级环节；上级由下级环节看出',
    en: 'Only a node with none below it has a strength; a branch is told by its nodes',
  },
});

/** The desk's word on how strong a node is, over what the rule finds on record; with reason, day and name, until it is taken back. */
@Injectable()
export class StateStrength {
  async execute(code: string, { strength, reason }: StateStrengthDto): Promise<IndustryView> {
    const node = await tx().findOne(Industry, { where: { code }, lock: { mode: 'pessimistic_write' } });
    if (!node) throw notFound();
    if (await tx().existsBy(Industry, { parentCode: code })) throw Strength('strength-of-branch', {}, { field: 'strength' });
    const before = { code, strength: node.strength, reason: node.strengthReason };
    const said = { strengthReason: reason, strengthOn: businessDay(instant()), strengthBy: actorInScope().id };
    const stated = strength ? { strength, ...said } : { strength: null, strengthReason: null, strengthOn: null, strengthBy: null };
    await tx().save(Object.assign(node, stated, { updatedAt: instant() }));
    await audit({ action: 'industry.strength', subjectType: 'industry', before, after: { code, strength: strength ?? null, reason } });
    return viewOf(node);
  }
}
