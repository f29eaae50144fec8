import { claimAttachments } from '@luodi/files/server';
import { refuseUnknownIndustry } from '@luodi/industries/server';
import { visibleInvestor } from '@luodi/investors/server';
import type { CreateLeadDto } from '@luodi/leads/contract';
import { businessDay } from '@luodi/shared/contract';
import { actorInScope, audit, instant, owningUnit, tx, writeDeltas } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { refuseDays } from './lead-days';
import { leadDelta } from './lead-delta';
import { leadFields } from './lead-fields';
import { indexLead } from './lead-index';
import { refuseOfficer, refuseUnknownUnits } from './lead-refs';
import { Lead } from './lead.entity';

/** The root of what belongs to neither leading industry. */
const NO_INDUSTRY = 'OTHER';

@Injectable()
export class RecordLead {
  /** A lead is open from the day of its first report on, in the unit named or the actor's own. */
  async execute(dto: CreateLeadDto): Promise<string> {
    const orgUnitId = owningUnit(dto.orgUnitId);
    const today = businessDay(instant());
    const firstReportOn = dto.firstReportOn ?? today;
    refuseDays({ firstReportOn }, firstReportOn, today);
    const industryCode = await this.industryOf(dto);
    await refuseUnknownUnits({ firstReportUnitId: dto.firstReportUnitId, firstTalkUnitId: dto.firstTalkUnitId });
    await refuseOfficer(dto.officerId, orgUnitId);
    const first = { firstReportOn, firstReportUnitId: dto.firstReportUnitId ?? orgUnitId };
    const lead = await this.insert(dto, { orgUnitId, industryCode, ...first });
    await claimAttachments(dto.attachmentIds ?? [], { type: 'lead', id: lead.id, orgUnitId });
    await indexLead(lead);
    await writeDeltas([leadDelta(lead, firstReportOn, true)]);
    await audit({ action: 'lead.create', subjectType: 'lead', subjectId: lead.id, orgUnitId, after: dto });
    return lead.id;
  }

  private async industryOf({ investorId, industryCode }: CreateLeadDto): Promise<string> {
    const investor = investorId ? await visibleInvestor(investorId) : null;
    await refuseUnknownIndustry(industryCode);
    return industryCode || investor?.industryCode || NO_INDUSTRY;
  }

  private async insert(
    dto: CreateLeadDto,
    settled: Pick<Lead, 'orgUnitId' | 'industryCode' | 'firstReportOn' | 'firstReportUnitId'>,
  ): Promise<Lead> {
    const written = { createdBy: actorInScope().id, createdAt: instant(), updatedAt: instant() };
    const start = { id: uuid(), state: 'open' as const, currency: 'CNY' as const, estInvestment: null, investorId: null };
    const lead = tx().create(Lead, { ...start, ...leadFields(dto), officerId: dto.officerId ?? null, ...settled, ...written });
    await tx().insert(Lead, lead);
    return lead;
  }
}
