import { closeConverted, lockedLead, refuseClosed, type Lead } from '@luodi/leads/server';
import type { ConvertLeadDto } from '@luodi/leads/contract';
import type { CreateProjectDto } from '@luodi/projects/contract';
import { businessDay, toYuan } from '@luodi/shared/contract';
import { instant, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { RecordProject } from './record-project';

const VISITS = 'UPDATE visits SET project_id = $2 WHERE lead_id = $1 AND project_id IS NULL AND deleted_at IS NULL';

@Injectable()
export class ConvertLead {
  constructor(private readonly record: RecordProject) {}

  /** The lead becomes a project in negotiation as of today: its visits are the project's too, its contacts come with the investor. */
  async execute(id: string, { name }: ConvertLeadDto): Promise<string> {
    const lead = await lockedLead(id);
    refuseClosed(lead);
    const project = projectOf(lead, name ?? lead.title);
    const projectId = await this.record.execute(project);
    await closeConverted(lead, { id: projectId, name: project.name });
    await tx().query(VISITS, [id, projectId]);
    return projectId;
  }
}

function projectOf(lead: Lead, name: string): CreateProjectDto {
  const { orgUnitId, industryCode, currency } = lead;
  return {
    ...{ name, orgUnitId, industryCode, currency, negotiatingSince: businessDay(instant()) },
    investors: lead.investorId ? [{ investorId: lead.investorId }] : [],
    totalInvestment: yuan(lead.estInvestment),
    estOutput: yuan(lead.estOutput),
    estTax: yuan(lead.estTax),
    landMu: lead.landNeed ?? undefined,
    floorArea: lead.plantNeed ?? undefined,
    content: contentOf(lead),
    officerId: lead.officerId ?? undefined,
  };
}

const yuan = (fen: string | null) => (fen === null ? undefined : toYuan(BigInt(fen)));

/** What a project has no field of its own for is said in its content, as the ledgers do. */
function contentOf({ contentBrief, energyNeed, envNeed }: Lead): string | undefined {
  const needs = [energyNeed && `用能：${energyNeed}`, envNeed && `环境容量：${envNeed}`];
  return [contentBrief, ...needs].filter(Boolean).join('\n') || undefined;
}
