import { normaliseUscc } from '@luodi/investors/contract';
import { Lead } from '@luodi/leads/server';
import { Project, projectNameKey } from '@luodi/projects/server';
import { tx } from '@luodi/shared/server';
import { In, IsNull, type FindOptionsWhere } from 'typeorm';
import type { KnownRecord } from '../kinds/ledger-kind';
import type { PathEntry } from './declared-moves';
import { declaredRecords, NOTHING_DECLARED, type DeclaredRecord } from './declared-record';
import { pathsOf } from './paths.query';

/** By what a ledger knows a project; only signed ones have a company with a code. */
export interface NamesProject {
  name: string | null;
  uscc?: string | null;
}

/** A project on record, and what its history, ledgers and lead say of it. */
export interface KnownProject extends KnownRecord {
  project: Project;
  /** In force, oldest first. */
  path: PathEntry[];
  declared: DeclaredRecord;
  /** What it came from, unless that was deleted. */
  lead: Lead | null;
}

/** For each row the projects it speaks of, in the requester's scope: the one whose company has the row's credit code, else those of that name. */
export async function knownProjects(rows: readonly NamesProject[]): Promise<KnownProject[][]> {
  const found = await projectsNamed(rows);
  const ids = [...new Set(found.flat().map(({ id }) => id))];
  const paths = await pathsOf(ids);
  const declared = await declaredRecords(ids);
  const leads = new Map((await tx().findBy(Lead, { projectId: In(ids), deletedAt: IsNull() })).map((lead) => [lead.projectId, lead]));
  const known = (project: Project): KnownProject => {
    const { id, orgUnitId, deletedAt, version } = project;
    const said = { path: paths.get(id) ?? [], declared: declared.get(id) ?? NOTHING_DECLARED, lead: leads.get(id) ?? null };
    return { id, orgUnitId, deletedAt, version, project, ...said };
  };
  return found.map((projects) => projects.map(known));
}

const codeOf = ({ uscc }: NamesProject): string | null => (uscc ? normaliseUscc(uscc) : null);
const named = (value: string | null): value is string => value !== null;

async function projectsNamed(rows: readonly NamesProject[]): Promise<Project[][]> {
  const keys = rows.map((row) => ({ code: codeOf(row), name: row.name === null ? null : projectNameKey(row.name) }));
  const [codes, names] = [keys.map(({ code }) => code).filter(named), keys.map(({ name }) => name).filter(named)];
  const byCode = Map.groupBy(await live({ projectCompanyUscc: In(codes) }), ({ projectCompanyUscc }) => projectCompanyUscc);
  const byName = Map.groupBy(await live({ nameKey: In(names) }), ({ nameKey }) => nameKey);
  return keys.map(({ code, name }) => {
    const coded = (code && byCode.get(code)) || [];
    if (coded.length > 0 || name === null) return coded;
    return (byName.get(name) ?? []).filter(({ projectCompanyUscc }) => !code || !projectCompanyUscc);
  });
}

const live = (where: FindOptionsWhere<Project>): Promise<Project[]> => tx().findBy(Project, { ...where, deletedAt: IsNull() });

/** Two rows of a file are on one project by the same rule: of one code, or of one name unless each has a code of its own. */
export function projectKeys({ uscc, name }: NamesProject): { has: string[]; meets: string[] } {
  const code = codeOf({ uscc, name });
  const named = name === null ? null : projectNameKey(name);
  const byCode = code ? [`code:${code}`] : [];
  if (named === null) return { has: byCode, meets: byCode };
  const has = [...byCode, `name:${named}`, ...(code ? [] : [`uncoded:${named}`])];
  return { has, meets: [...byCode, code ? `uncoded:${named}` : `name:${named}`] };
}
