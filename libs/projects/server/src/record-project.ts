import { refuseUnknownIndustry } from '@luodi/industries/server';
import type { CreateProjectDto } from '@luodi/projects/contract';
import { businessDay, type Precision } from '@luodi/shared/contract';
import { actorInScope, audit, instant, owningUnit, problems, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { beginHistories } from './begin-histories';
import { projectFields } from './project-fields';
import { addInvestors, refuseUnknownRefs } from './project-refs';
import { indexNewProjects } from './project-index';
import { Project } from './project.entity';

const Creation = problems({
  'day-in-future': { status: 422, zh: '日期不能晚于今天', en: 'The day must not lie in the future' },
});

@Injectable()
export class RecordProject {
  /** A project begins at NEGOTIATING, in the unit named or the actor's own. */
  async execute(dto: CreateProjectDto): Promise<string> {
    const today = businessDay(instant());
    const since = dto.negotiatingSince ?? today;
    if (since > today) throw Creation('day-in-future', {}, { field: 'negotiatingSince' });
    const orgUnitId = owningUnit(dto.orgUnitId);
    await refuseUnknownIndustry(dto.industryCode);
    await refuseUnknownRefs(dto);
    const project = await this.insert(dto, orgUnitId, since);
    await addInvestors([{ project, investors: dto.investors ?? [] }]);
    await indexNewProjects([project]);
    await this.begin(project, dto.negotiatingSince ? 'day' : 'by');
    await audit({ action: 'project.create', subjectType: 'project', subjectId: project.id, orgUnitId, after: dto });
    return project.id;
  }

  private async insert(dto: CreateProjectDto, orgUnitId: string, since: string): Promise<Project> {
    const now = instant();
    const start = {
      industryCode: 'OTHER',
      currency: 'CNY' as const,
      priority: 'general' as const,
      status: 'ACTIVE' as const,
      totalInvestment: null,
    };
    const stage = { stage: 'NEGOTIATING' as const, agreement: null, stageSince: since, stagePrecision: 'day' as const, declared: false };
    const written = { createdBy: actorInScope().id, createdAt: now, updatedAt: now };
    const project = tx().create(Project, { ...start, ...projectFields(dto), ...stage, ...written, id: uuid(), orgUnitId });
    await tx().insert(Project, project);
    return project;
  }

  /** Where nobody said since when, negotiation is known to have begun *by* the day of recording: an earlier move may pull it back. */
  private async begin(
    { id, orgUnitId, industryCode, currency, totalInvestment, status, stageSince: since }: Project,
    precision: Precision,
  ): Promise<void> {
    const version = { effectiveOn: since, orgUnitId, industryCode, currency, totalInvestment, status };
    const talks = { to: 'NEGOTIATING' as const, effectiveOn: since, precision, reason: '立项在谈' };
    await beginHistories([{ project: { id, orgUnitId }, version, moves: [talks] }]);
  }
}
