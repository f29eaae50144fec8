import { problems, tx } from '@luodi/shared/server';

const Refs = problems({
  'subject-missing': { status: 422, zh: '请选择企业、线索或项目', en: 'Choose an investor, a lead or a project' },
  'investor-unknown': { status: 422, zh: '没有这家企业，或您无权查看', en: 'There is no such investor, or it is not yours to see' },
  'lead-unknown': { status: 422, zh: '没有这条线索，或您无权查看', en: 'There is no such lead, or it is not yours to see' },
  'project-unknown': { status: 422, zh: '没有这个项目，或您无权查看', en: 'There is no such project, or it is not yours to see' },
  'person-unknown': { status: 422, zh: '没有这个人', en: 'There is no such person' },
});

/** What a visit is about: the unit it belongs to, the lens it is seen through, and what follows where only the project or the lead was named. */
export interface VisitSubject {
  orgUnitId: string;
  industryCode: string;
  investorId: string | null;
  projectId: string | null;
}

const PROJECT = `SELECT p.org_unit_id AS "orgUnitId", p.industry_code AS "industryCode", p.id AS "projectId",
    (SELECT pi.investor_id FROM project_investors pi WHERE pi.project_id = p.id ORDER BY pi.position LIMIT 1) AS "investorId"
  FROM projects p WHERE p.id = $1 AND p.deleted_at IS NULL`;
const LEAD = `SELECT org_unit_id AS "orgUnitId", industry_code AS "industryCode", project_id AS "projectId", investor_id AS "investorId"
  FROM leads WHERE id = $1 AND deleted_at IS NULL`;
const INVESTOR = `SELECT org_unit_id AS "orgUnitId", coalesce(industry_code, 'OTHER') AS "industryCode", NULL AS "projectId", id AS "investorId"
  FROM investors WHERE id = $1 AND deleted_at IS NULL`;

type Named = Partial<Record<'investorId' | 'leadId' | 'projectId', string | null>>;

/** A foreign id is as absent: the record that a visit is about must be the actor's to see. The project, or else the lead, says whose it is. */
export async function subjectOf({ investorId, leadId, projectId }: Named): Promise<VisitSubject> {
  const investor = await found(INVESTOR, investorId, () => Refs('investor-unknown', {}, { field: 'investorId' }));
  const lead = await found(LEAD, leadId, () => Refs('lead-unknown', {}, { field: 'leadId' }));
  const project = await found(PROJECT, projectId, () => Refs('project-unknown', {}, { field: 'projectId' }));
  const subject = project ?? lead ?? investor;
  if (!subject) throw Refs('subject-missing', {}, { field: 'investorId' });
  return investor ? { ...subject, investorId: investor.investorId } : subject;
}

async function found(sql: string, id: string | null | undefined, refusal: () => Error): Promise<VisitSubject | null> {
  if (!id) return null;
  const [subject] = await tx().query<VisitSubject[]>(sql, [id]);
  if (!subject) throw refusal();
  return subject;
}

export async function refuseUnknownPerson(id: string | null | undefined): Promise<void> {
  if (id && (await tx().query<unknown[]>('SELECT FROM people WHERE id = $1', [id])).length === 0)
    throw Refs('person-unknown', {}, { field: 'nextActionOwnerId' });
}
