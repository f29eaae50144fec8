import { CENTRE, DAI, JIUHU, MEI, YANCUO, type TestApp } from '@luodi/identity/server/testing';
import { nameTerms, tx } from '@luodi/shared/server';
import { connected } from '@luodi/shared/server/postgres';

const ROWS = 2_000;
/** One record of each kind bears this name, in the unit of Mei and He; all others are numbered. */
export const NAME = '金丝雀';
const HERS = 1_203;

const idOf = (kind: string, n = 'n') => `('019b0000-0000-7000-8000-' || left(md5(${kind} || ${n}), 12))::uuid`;
const id = (kind: string, n?: string) => idOf(`'${kind}'`, n);
const name = `(CASE WHEN n = ${HERS} THEN '${NAME}' ELSE '序列' || n || '号' END)`;
const unit = `('{${[CENTRE, YANCUO, JIUHU, CENTRE].map((one) => one.id).join()}}'::uuid[])[1 + (n + 3) % 4]`;
const day = `(date '2026-06-30' - n % 900)`;
const by = `'${MEI.id}'`;
const from = `FROM generate_series(1, ${ROWS}) AS n`;

const FILL = {
  investor: `INSERT INTO investors (id, org_unit_id, full_name, name_key, pinyin, created_by, updated_at)
             SELECT ${id('investor')}, ${unit}, ${name}, ${name}, n::text, ${by}, ${day} ${from}`,
  lead: `INSERT INTO leads (id, org_unit_id, title, pinyin, channel, industry_code, first_report_on, first_report_unit_id, investor_id, created_by)
         SELECT ${id('lead')}, ${unit}, ${name}, n::text, '乡贤', 'IM21', ${day}, ${unit}, ${id('investor')}, ${by} ${from}`,
  project: `INSERT INTO projects (id, org_unit_id, name, name_key, pinyin, industry_code, stage, stage_since, stage_precision, created_by, updated_at)
            SELECT ${id('project')}, ${unit}, ${name}, ${name}, n::text, 'IM21', 'NEGOTIATING', ${day}, 'day', ${by}, ${day} ${from}`,
  visit: `INSERT INTO visits (id, org_unit_id, direction, visited_on, investor_id, project_id, lead_id, industry_code, summary, logged_by)
          SELECT ${id('visit')}, ${unit}, 'outbound', ${day}, ${id('investor')}, ${id('project')}, ${id('lead')}, 'IM21', ${name}, ${by} ${from}`,
};
const PARTIES = `INSERT INTO project_investors (project_id, investor_id, org_unit_id, position) SELECT ${id('project')}, ${id('investor')}, ${unit}, 0 ${from}`;
const TERMS = `INSERT INTO name_terms (kind, term, org_unit_id, record_id) SELECT kind, term, ${unit}, ${idOf('kind')}
                 FROM unnest($1::text[], $2::int[]) AS filed (term, n), unnest($3::text[]) AS kind`;

/** Thousands of investors, projects, visits and leads of three units, filed under their names and known to the planner. The ids of those called `NAME`. */
export async function fillTables(app: TestApp): Promise<Record<keyof typeof FILL, string>> {
  const filed = Array.from({ length: ROWS }, (_, at) => at + 1).flatMap((n) =>
    nameTerms([n === HERS ? NAME : `序列${n}号`]).map((term) => [term, n] as const),
  );
  const kinds = Object.keys(FILL) as (keyof typeof FILL)[];
  const ids = await app.run(DAI, async () => {
    for (const kind of kinds) await tx().query(FILL[kind]);
    await tx().query(PARTIES);
    await tx().query(TERMS, [filed.map(([term]) => term), filed.map(([, n]) => n), kinds]);
    const [row] = await tx().query<Record<keyof typeof FILL, string>[]>(
      `SELECT ${kinds.map((kind) => `${id(kind, String(HERS))} AS ${kind}`).join(', ')}`,
    );
    return row!;
  });
  await connected(app.ownerUrl, (db) => db.query('ANALYZE'));
  return ids;
}
