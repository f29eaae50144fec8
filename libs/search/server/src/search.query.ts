import { HITS_OF_A_KIND, SEARCH_KINDS, type SearchHit, type SearchKind, type SearchView } from '@luodi/search/contract';
import type { Permission } from '@luodi/shared/contract';
import { byPermission, matching, tx, Where } from '@luodi/shared/server';

/** One kind of record as a search shows it. `about` holds nulls where a record does not say. */
interface Searched {
  needs: Permission;
  from: string;
  id: string;
  name: string;
  about: string;
  stage?: string;
  visitedOn?: string;
  investorId?: string;
  /** Is never deleted. */
  stays?: true;
  /** The later, the sooner it is offered. */
  recent: string;
}

const UNIT = (record: string) => `JOIN org_units u ON u.id = ${record}.org_unit_id`;
const INVESTORS = `(SELECT string_agg(i.full_name, '、' ORDER BY pi.position) FROM project_investors pi JOIN investors i ON i.id = pi.investor_id WHERE pi.project_id = p.id)`;

const SEARCHED: Record<SearchKind, Searched> = {
  project: {
    needs: 'projects.read',
    from: `projects p ${UNIT('p')}`,
    id: 'p.id',
    name: 'p.name',
    about: `${INVESTORS}, u.name`,
    stage: 'p.stage',
    recent: 'p.updated_at',
  },
  investor: {
    needs: 'investors.read',
    from: `investors i ${UNIT('i')}`,
    id: 'i.id',
    name: 'i.full_name',
    about: 'i.short_name, u.name',
    recent: 'i.updated_at',
  },
  lead: {
    needs: 'leads.read',
    from: `leads l ${UNIT('l')} LEFT JOIN investors i ON i.id = l.investor_id`,
    id: 'l.id',
    name: 'l.title',
    about: 'i.full_name, u.name',
    recent: 'l.first_report_on',
  },
  contact: {
    needs: 'investors.read',
    from: 'contacts c JOIN investors i ON i.id = c.investor_id',
    id: 'c.id',
    name: 'c.name',
    about: 'c.title, i.full_name',
    investorId: 'c.investor_id',
    recent: 'c.updated_at',
  },
  visit: {
    needs: 'visits.read',
    from: `visits v ${UNIT('v')} LEFT JOIN investors i ON i.id = v.investor_id LEFT JOIN projects p ON p.id = v.project_id`,
    id: 'v.id',
    name: `coalesce(NULLIF(v.topic, ''), left(v.summary, 60))`,
    about: 'coalesce(p.name, i.full_name), u.name',
    visitedOn: `CASE WHEN v.visited_precision = 'month' THEN to_char(v.visited_on, 'YYYY-MM') ELSE v.visited_on::text END`,
    recent: 'v.visited_on',
  },
  target: {
    needs: 'targets.read',
    from: `targets t ${UNIT('t')}`,
    id: 't.id',
    name: 't.name',
    about: 'left(t.reason, 40), u.name',
    stays: true,
    recent: 't.updated_at',
  },
};

/** A few records of every kind the reader may see, the nearest by name first, then the latest. */
export async function search(q: string): Promise<SearchView> {
  const hits: SearchHit[] = [];
  for (const kind of SEARCH_KINDS) hits.push(...((await byPermission(SEARCHED[kind].needs, () => hitsOf(kind, q))) ?? []));
  return { hits };
}

async function hitsOf(kind: SearchKind, q: string): Promise<SearchHit[]> {
  const { from, id, name, about, recent, ...more } = SEARCHED[kind];
  const record = id.slice(0, id.indexOf('.'));
  const where = matching(new Where(), kind, id, q);
  if (!more.stays) where.and(`${record}.deleted_at IS NULL`);
  const asked = `$${where.params.push(q)}::text`;
  const sql = `SELECT '${kind}' AS kind, ${id} AS id, ${name} AS name, array_remove(ARRAY[${about}]::text[], NULL) AS about,
      ${more.stage ?? 'NULL'} AS stage, ${more.visitedOn ?? 'NULL'} AS "visitedOn", ${more.investorId ?? 'NULL::uuid'} AS "investorId"
    FROM ${from} ${where}
    ORDER BY CASE WHEN ${name} = ${asked} THEN 0 WHEN starts_with(${name}, ${asked}) THEN 1 WHEN strpos(${name}, ${asked}) > 0 THEN 2 ELSE 3 END, ${recent} DESC, ${id} DESC
    LIMIT ${HITS_OF_A_KIND}`;
  return tx().query<SearchHit[]>(sql, where.params);
}
