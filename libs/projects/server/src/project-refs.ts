import type { InvestorShareDto, UpdateProjectDto } from '@luodi/projects/contract';
import { insertAll, problems, tx } from '@luodi/shared/server';
import type { Subject } from './history-rows';

const Refs = problems({
  'investor-unknown': { status: 422, zh: '没有这家企业，或您无权查看', en: 'There is no such investor, or it is not yours to see' },
  'investor-twice': { status: 422, zh: '同一家企业出现了两次', en: 'The same investor is named twice' },
  'shares-over-hundred': { status: 422, zh: '股比合计超过 100%', en: 'The shares add up to more than 100 %' },
  'town-unknown': { status: 422, zh: '没有这个镇（片区）', en: 'There is no such town' },
  'person-unknown': { status: 422, zh: '没有这个人', en: 'There is no such person' },
});

/** Every id in a body must name a record the actor can see: a foreign one is as absent. */
export async function refuseUnknownRefs({
  investors,
  townId,
  officerId,
}: Pick<UpdateProjectDto, 'investors' | 'townId' | 'officerId'>): Promise<void> {
  if (investors) await refuseInvestors(investors);
  if (townId && !(await exists('towns', townId))) throw Refs('town-unknown', {}, { field: 'townId' });
  if (officerId && !(await exists('people', officerId))) throw Refs('person-unknown', {}, { field: 'officerId' });
}

const exists = async (table: 'towns' | 'people', id: string) =>
  (await tx().query<unknown[]>(`SELECT FROM ${table} WHERE id = $1`, [id])).length > 0;

async function refuseInvestors(investors: InvestorShareDto[]) {
  const ids = investors.map(({ investorId }) => investorId.toLowerCase());
  if (new Set(ids).size < ids.length) throw Refs('investor-twice', {}, { field: 'investors' });
  const found = await tx().query<unknown[]>('SELECT FROM investors WHERE id = ANY ($1::uuid[]) AND deleted_at IS NULL', [ids]);
  if (found.length < ids.length) throw Refs('investor-unknown', {}, { field: 'investors' });
  if (investors.reduce((sum, { share = 0 }) => sum + share, 0) > 100.001) throw Refs('shares-over-hundred', {}, { field: 'investors' });
}

/** The investors of a project, in the order given, in place of those before. */
export async function setInvestors(project: Subject, investors: readonly InvestorShareDto[]): Promise<void> {
  await tx().query('DELETE FROM project_investors WHERE project_id = $1', [project.id]);
  await addInvestors([{ project, investors }]);
}

/** The investors of projects that had none. */
export async function addInvestors(links: readonly { project: Subject; investors: readonly InvestorShareDto[] }[]): Promise<void> {
  const rows = links.flatMap(({ project: { id: projectId, orgUnitId }, investors }) =>
    investors.map(({ investorId, share = null }, position) => ({ projectId, investorId, orgUnitId, share, position })),
  );
  await insertAll('project_investors', rows);
}
