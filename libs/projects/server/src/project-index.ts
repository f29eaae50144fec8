import { indexName, tx } from '@luodi/shared/server';
import type { Project } from './project.entity';

const INVESTORS = `SELECT i.full_name AS name FROM project_investors pi JOIN investors i ON i.id = pi.investor_id WHERE pi.project_id = $1`;

/** A project is found by its own name, its company and its investors, and by the tail of its company's code. */
export async function indexProject(project: Project): Promise<void> {
  const investors = await tx().query<{ name: string }[]>(INVESTORS, [project.id]);
  const names = [project.name, project.projectCompany, ...investors.map(({ name }) => name)];
  await indexName('project', project, names, [project.projectCompanyUscc, project.code]);
}
