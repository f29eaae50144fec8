import type { AssignLeadDto } from '@luodi/leads/contract';
import { audit, instant, refuseStale, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { refuseOfficer } from './lead-refs';
import { leadView } from './leads.query';
import { lockedLead } from './locked-lead';

@Injectable()
export class AssignLead {
  async execute(id: string, dto: AssignLeadDto, version: number): Promise<void> {
    const lead = await lockedLead(id);
    const { orgUnitId } = lead;
    const view = await leadView(id);
    refuseStale(version, { ...view, version: lead.version }, dto, () => view);
    await refuseOfficer(dto.officerId, orgUnitId);
    await tx().save(Object.assign(lead, { officerId: dto.officerId, updatedAt: instant() }));
    const before = { officerName: view.officerName };
    const after = { officerName: (await leadView(id)).officerName };
    await audit({ action: 'lead.assign', subjectType: 'lead', subjectId: id, orgUnitId, before, after });
  }
}
