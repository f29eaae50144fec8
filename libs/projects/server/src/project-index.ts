import { indexNew, tx, unindex } from '@luodi/shared/server';
import type { Project } from './project.entity';

type Findable = Pick<Project, 'id' | 'orgUnitId' | 'name' | 'projectCompany' | 'projectCompanyUscc' | 'code'>;

const INVESTORS = `SELECT pi.project_id AS id, i.full_name AS name FROM project_investors pi JOIN investors i ON i.id = pi.investor_id WHERE pi.project_id = ANY ($1::uuid[])`;

/** A project is found by its own name, its company and its investors, and by the tail of its company's code. */
export async function indexProject(project: Findable): Promise<void> {
  await unindex('project', project.id);
  await indexNewProjects([project]);
}

export async function indexNewProjects(projects: readonly Findable[]): Promise<void> {
  const investors = await tx().query<{ id: string; name: string }[]>(INVESTORS, [projects.map(({ id }) => id)]);
  const namesOf = Map.groupBy(investors, ({ id }) => id);
  const named = projects.map((project) => ({
    record: project,
    names: [project.name, project.projectCompany, ...(namesOf.get(project.id) ?? []).map(({ name }) => name)],
    codes: [project.projectCompanyUscc, project.code],
  }));
  await indexNew('project', named);
}
