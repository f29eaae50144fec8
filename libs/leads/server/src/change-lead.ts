import { refuseUnknownIndustry } from '@luodi/industries/server';
import { visibleInvestor } from '@luodi/investors/server';
import type { CreateLeadDto, LeadView, UpdateLeadDto } from '@luodi/leads/contract';
import { businessDay, toFen } from '@luodi/shared/contract';
import {
  actorInScope,
  audit,
  indexName,
  instant,
  notFound,
  owningUnit,
  pinyinOrder,
  problems,
  refuseStale,
  tx,
  writeDeltas,
} from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { leadDelta } from './lead-delta';
import { Lead } from './lead.entity';
import { leadView } from './leads.query';

const Day = problems({ 'day-in-future': { status: 422, zh: '日期不能晚于今天', en: 'The day cannot be later than today' } });
/** The root of what belongs to neither leading industry. */
const NO_INDUSTRY = 'OTHER';

@Injectable()
export class ChangeLead {
  async create(dto: CreateLeadDto): Promise<LeadView> {
    const orgUnitId = owningUnit(dto.orgUnitId);
    const today = businessDay(instant());
    if (dto.firstReportOn && dto.firstReportOn > today) throw Day('day-in-future', {}, { field: 'firstReportOn' });
    const investor = dto.investorId ? await visibleInvestor(dto.investorId) : null;
    await refuseUnknownIndustry(dto.industryCode);
    const industryCode = dto.industryCode || investor?.industryCode || NO_INDUSTRY;
    const lead = newLead(dto, { orgUnitId, industryCode, firstReportOn: dto.firstReportOn ?? today });
    await tx().insert(Lead, lead);
    await indexName('lead', lead, [lead.title]);
    await writeDeltas([leadDelta(lead, lead.firstReportOn, true)]);
    await audit({ action: 'lead.create', subjectType: 'lead', subjectId: lead.id, orgUnitId, after: dto });
    return leadView(lead.id);
  }

  /** Closes or reopens: the count of open leads changes today, never in the past. */
  async update(id: string, { state }: UpdateLeadDto, version: number): Promise<LeadView> {
    const lead = await tx().findOne(Lead, { where: { id, deletedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    if (!lead) throw notFound();
    const current = await leadView(id);
    refuseStale(version, lead, { state }, () => current);
    if (state === lead.state) return current;
    const [wasOpen, isOpen] = [lead.state === 'open', state === 'open'];
    const today = businessDay(instant());
    const closedOn = isOpen ? null : (lead.closedOn ?? today);
    await tx().save(Object.assign(lead, { state, closedOn, updatedAt: instant() }));
    if (wasOpen !== isOpen) await writeDeltas([leadDelta(lead, today, isOpen)]);
    const change = { before: { state: current.state }, after: { state } };
    await audit({ action: 'lead.change', subjectType: 'lead', subjectId: id, orgUnitId: lead.orgUnitId, ...change });
    return leadView(id);
  }
}

type Settled = Pick<Lead, 'orgUnitId' | 'industryCode' | 'firstReportOn'>;

function newLead({ title, channel, investorId, estInvestment, currency, contentBrief }: CreateLeadDto, settled: Settled): Lead {
  const given = {
    title,
    channel,
    investorId: investorId ?? null,
    currency: currency ?? ('CNY' as const),
    contentBrief: contentBrief || null,
  };
  const amount = { estInvestment: estInvestment == null ? null : String(toFen(estInvestment)) };
  const times = { firstReportPrecision: 'day' as const, createdAt: instant(), updatedAt: instant(), closedOn: null, deletedAt: null };
  const later = { firstTalkUnitId: null, projectId: null };
  return {
    id: uuid(),
    ...settled,
    ...given,
    ...amount,
    ...times,
    ...later,
    pinyin: pinyinOrder(title),
    state: 'open',
    createdBy: actorInScope().id,
    version: 1,
  };
}
