import type { SignedLedgerRow } from '@luodi/imports/contract';
import { normaliseUscc } from '@luodi/investors/contract';
import { Project, projectNameKey } from '@luodi/projects/server';
import { tx } from '@luodi/shared/server';
import { IsNull } from 'typeorm';

/** The project a ledger row speaks of, in the requester's scope: the one whose company has the row's credit code, else the one of that name. */
export async function knownProjects({ uscc, name }: Pick<SignedLedgerRow, 'uscc' | 'name'>): Promise<Project[]> {
  const code = uscc && normaliseUscc(uscc);
  const byCode = code ? await tx().findBy(Project, { projectCompanyUscc: code, deletedAt: IsNull() }) : [];
  if (byCode.length > 0 || name === null) return byCode;
  const named = await tx().findBy(Project, { nameKey: projectNameKey(name), deletedAt: IsNull() });
  return named.filter(({ projectCompanyUscc }) => !code || !projectCompanyUscc);
}
