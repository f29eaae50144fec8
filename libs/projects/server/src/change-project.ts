import { refuseUnknownIndustry } from '@luodi/industries/server';
import type { ProjectView, UpdateProjectDto } from '@luodi/projects/contract';
import { businessDay } from '@luodi/shared/contract';
import { audit, changed, instant, notFound, refuseStale, tx, type Changes } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { ProjectHistory } from './project-history';
import { projectFields } from './project-fields';
import { indexProject } from './project-index';
import { refuseUnknownRefs, setInvestors } from './project-refs';
import { ProjectViewQuery } from './project-view.query';
import { Project } from './project.entity';

interface ProjectEdit {
  project: Project;
  changes: Changes<Project> | null;
}

const REPORTABLE = ['industryCode', 'currency', 'totalInvestment'] as const;

@Injectable()
export class ChangeProject {
  constructor(private readonly views: ProjectViewQuery) {}

  /** Changes what a person may type; a change of a reportable field also appends a version from today on. */
  async execute(id: string, dto: UpdateProjectDto, version: number): Promise<void> {
    const project = await this.lock(id);
    if (!project) throw notFound();
    const view = await this.views.run(id);
    refuseStale(version, { ...view, version: project.version }, dto, () => view);
    await refuseUnknownIndustry(dto.industryCode);
    await refuseUnknownRefs(dto);
    await this.write({ project, changes: this.compare(project, dto) }, dto, view.investors);
  }

  /** Nobody else changes it until the transaction ends. Null where there is none, or none that the actor sees. */
  async lock(id: string): Promise<Project | null> {
    const project = await tx().findOne(Project, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return project?.deletedAt ? null : project;
  }

  /** What of it differs from what is wanted. */
  compare(project: Project, dto: UpdateProjectDto): Changes<Project> | null {
    return changed(project, projectFields(dto));
  }

  /** What the body refers to is known to exist. `investors`: those before, for the trail. */
  async write({ project, changes }: ProjectEdit, dto: UpdateProjectDto, investors?: ProjectView['investors']): Promise<void> {
    if (!changes && !dto.investors) return;
    const { id, orgUnitId } = project;
    await tx().save(Object.assign(project, changes?.after, { updatedAt: instant() }));
    if (dto.investors) await setInvestors(project, dto.investors);
    await indexProject(project);
    await this.appendVersion(project, Object.keys(changes?.after ?? {}));
    await audit({ action: 'project.change', subjectType: 'project', subjectId: id, orgUnitId, ...this.trace(changes, dto, investors) });
  }

  private async appendVersion({ id, orgUnitId, industryCode, currency, totalInvestment, status }: Project, fields: string[]) {
    if (!REPORTABLE.some((field) => fields.includes(field))) return;
    await new ProjectHistory({ id, orgUnitId }).change(async (history) => {
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
