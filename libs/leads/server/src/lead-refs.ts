import { problems, tx } from '@luodi/shared/server';

const Refs = problems({
  'unit-unknown': { status: 422, zh: '没有这个单位', en: 'There is no such unit' },
  'person-unknown': { status: 422, zh: '没有这个人，或已停用', en: 'There is no such person, or the account is closed' },
  'person-not-for-leads': {
    status: 422,
    zh: '这个人看不到或不办理这条线索，请在本单位里选',
    en: 'This person does not see or work on the lead; choose one of its unit',
  },
});

export async function refuseUnknownUnits(units: Record<string, string | null | undefined>): Promise<void> {
  for (const [field, id] of Object.entries(units)) {
    if (id && (await tx().query<unknown[]>('SELECT FROM org_units WHERE id = $1', [id])).length === 0)
      throw Refs('unit-unknown', {}, { field });
  }
}

/** A person of the directory, and whether one of their roles has them work on leads of a unit: their own, one below theirs, or any. */
const PERSON = `WITH RECURSIVE up AS (SELECT id, parent_id FROM org_units WHERE id = $2 UNION ALL SELECT o.id, o.parent_id FROM org_units o JOIN up ON o.id = up.parent_id)
  SELECT EXISTS (SELECT FROM role_grants g WHERE g.role = ANY (p.role || p.more_roles) AND g.permission = 'leads.write'
    AND CASE g.reach WHEN 'unit' THEN p.org_unit_id = $2 WHEN 'below' THEN p.org_unit_id IN (SELECT id FROM up) ELSE g.reach = 'zone' END) AS works
    FROM people p WHERE p.id = $1 AND p.active`;

/** Whoever looks after a lead of that unit sees it and may change it. */
export async function refuseOfficer(id: string | null | undefined, orgUnitId: string): Promise<void> {
  if (!id) return;
  const [person] = await tx().query<{ works: boolean }[]>(PERSON, [id, orgUnitId]);
  if (!person) throw Refs('person-unknown', {}, { field: 'officerId' });
  if (!person.works) throw Refs('person-not-for-leads', {}, { field: 'officerId' });
}
