import { normaliseUscc } from '@luodi/investors/contract';
import { Project, projectNameKey } from '@luodi/projects/server';
import { tx } from '@luodi/shared/server';
import { IsNull } from 'typeorm';

/** By what a ledger knows a project; only signed ones have a company with a code. */
export interface NamesProject {
  name: string | null;
  uscc?: string | null;
}

/** The project a ledger row speaks of, in the requester's scope: the one whose company has the row's credit code, else the one of that name. */
export async function knownProjects({ uscc, name }: NamesProject): Promise<Project[]> {
  const code = uscc && normaliseUscc(uscc);
  const byCode = code ? await tx().findBy(Project, { projectCompanyUscc: code, deletedAt: IsNull() }) : [];
  if (byCode.length > 0 || name === null) return byCode;
  const named = await tx().findBy(Project, { nameKey: projectNameKey(name), deletedAt: IsNull() });
  return named.filter(({ projectCompanyUscc }) => !code || !projectCompanyUscc);
}

/** Two rows of a file are on one project by the same rule: of one code, or of one name unless each has a code of its own. */
export function projectKeys({ uscc, name }: NamesProject): { has: string[]; meets: string[] } {
  const code = uscc && normaliseUscc(uscc);
  const named = name === null ? null : projectNameKey(name);
  const byCode = code ? [`code:${code}`] : [];
  if (named === null) return { has: byCode, meets: byCode };
  const has = [...byCode, `name:${named}`, ...(code ? [] : [`uncoded:${named}`])];
  return { has, meets: [...byCode, code ? `uncoded:${named}` : `name:${named}`] };
}
