import { refuseUnknownIndustry } from '@luodi/industries/server';
import {
  BULK_FIELDS,
  type BulkEditDto,
  type BulkEditView,
  type BulkRefusal,
  type BulkRowDto,
  type BulkRowView,
  type BulkValues,
} from '@luodi/projects/contract';
import { tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { ChangeProject, type ProjectEdit } from '../change-project';
import { refuseUnknownRefs } from '../project-refs';
import type { Project } from '../project.entity';

@Injectable()
export class BulkEdit {
  constructor(private readonly changeProject: ChangeProject) {}

  /**
   * Changes each project by itself, with an audit entry of its own: one that is stale or not the actor's to see is refused and keeps no
   * other from being changed. Rows are locked in one order, so that two bulk edits never wait for each other in a circle.
   * @throws industry-unknown and person-unknown, for the whole
   */
  async execute({ rows, preview = false }: BulkEditDto): Promise<BulkEditView> {
    for (const code of valuesOf(rows, 'industryCode')) await refuseUnknownIndustry(code);
    for (const officerId of valuesOf(rows, 'officerId')) await refuseUnknownRefs({ officerId });
    const done = new Map<string, BulkRowView>();
    for (const row of [...rows].sort(byId)) done.set(row.id, await this.row(row, preview));
    const views = rows.map(({ id }) => done.get(id)!);
    return { rows: views, people: await peopleIn(views) };
  }

  private async row({ id, version, set }: BulkRowDto, preview: boolean): Promise<BulkRowView> {
    const project = await this.changeProject.lock(id);
    if (!project) return refused(id, 'not-found');
    if (project.version !== version) return refused(id, 'version-conflict', project);
    const edit = this.changeProject.compare(project, set);
    if (!preview) await this.changeProject.write(edit, set);
    return viewOf(edit);
  }
}

const byId = (one: BulkRowDto, other: BulkRowDto) => (one.id < other.id ? -1 : 1);

const valuesOf = (rows: BulkRowDto[], field: 'industryCode' | 'officerId') =>
  new Set(rows.flatMap(({ set }) => (set[field] ? [set[field]] : [])));

function refused(id: string, refusal: BulkRefusal, project?: Project): BulkRowView {
  return { id, name: project?.name ?? null, outcome: 'refused', version: project?.version ?? null, before: {}, after: {}, refusal };
}

function viewOf({ project: { id, name, version }, changes }: ProjectEdit): BulkRowView {
  const outcome = changes ? 'changed' : 'unchanged';
  return { id, name, outcome, version, before: bulkValues(changes?.before), after: bulkValues(changes?.after), refusal: null };
}

const bulkValues = (of: Partial<Project> = {}): BulkValues =>
  Object.fromEntries(BULK_FIELDS.filter((field) => of[field] !== undefined).map((field) => [field, of[field]]));

async function peopleIn(rows: BulkRowView[]): Promise<Record<string, string>> {
  const ids = rows.flatMap(({ before, after }) => [before.officerId, after.officerId]).filter((id) => !!id);
  const people = await tx().query<{ id: string; name: string }[]>('SELECT id, name FROM people WHERE id = ANY ($1::uuid[])', [ids]);
  return Object.fromEntries(people.map(({ id, name }) => [id, name]));
}
