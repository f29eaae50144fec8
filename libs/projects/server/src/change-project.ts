import { refuseUnknownIndustry } from '@luodi/industries/server';
import type { UpdateProjectDto } from '@luodi/projects/contract';
import { businessDay } from '@luodi/shared/contract';
import { audit, changed, instant, notFound, refuseStale, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { ProjectHistory } from './project-history';
import { projectFields } from './project-fields';
import { indexProject } from './project-index';
import { refuseUnknownRefs, setInvestors } from './project-refs';
import { ProjectViewQuery } from './project-view.query';
import { Project } from './project.entity';

const REPORTABLE = ['industryCode', 'currency', 'totalInvestment'] as const;

@Injectable()
export class ChangeProject {
  constructor(private readonly views: ProjectViewQuery) {}

  /** Changes what a person may type; a change of a reportable field also appends a version from today on. */
  async execute(id: string, dto: UpdateProjectDto, version: number): Promise<void> {
    const project = await tx().findOne(Project, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!project || project.deletedAt) throw notFound();
    const view = await this.views.run(id);
    refuseStale(version, { ...view, version: project.version }, dto, () => view);
    await refuseUnknownIndustry(dto.industryCode);
    await refuseUnknownRefs(dto);
    const changes = changed<Partial<Project>>(project, projectFields(dto));
    if (!changes && !dto.investors) return;
    await this.write(project, changes?.after ?? {}, dto);
    await audit({
      action: 'project.change',
      subjectType: 'project',
      subjectId: id,
      orgUnitId: project.orgUnitId,
      ...this.trace(changes, dto, view.investors),
    });
  }

  private async write(project: Project, changes: Partial<Project>, { investors }: UpdateProjectDto) {
    await tx().save(Object.assign(project, changes, { updatedAt: instant() }));
    if (investors) await setInvestors(project, investors);
    await indexProject(project);
    await this.appendVersion(project, Object.keys(changes));
  }

  private async appendVersion({ id, orgUnitId, industryCode, currency, totalInvestment, status }: Project, fields: string[]) {
    if (!REPORTABLE.some((field) => fields.includes(field))) return;
    await new ProjectHistory(id, orgUnitId).change(async (history) => {
      await history.addVersion({ effectiveOn: businessDay(instant()), orgUnitId, industryCode, currency, totalInvestment, status });
    });
  }

  private trace(changes: { before: object; after: object } | null, { investors }: UpdateProjectDto, before: unknown) {
    return {
      before: { ...changes?.before, ...(investors && { investors: before }) },
      after: { ...changes?.after, ...(investors && { investors }) },
    };
  }
}
