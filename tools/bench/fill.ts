import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** Stages in their order; a project goes from each to the next in so many days. */
const STAGES = `ARRAY['NEGOTIATING', 'PRE_SIGN', 'SIGNED', 'LANDED', 'PREPARING', 'STARTED', 'COMPLETED', 'PRODUCING']`;
const STEP_DAYS = 24;
const MILLION = 1_000_000;
const OFFICERS = `CREATE TEMP TABLE officers AS SELECT row_number() OVER (ORDER BY login) - 1 AS at, id, org_unit_id FROM people WHERE role = 'officer'`;
const NODES = `CREATE TEMP TABLE nodes AS SELECT row_number() OVER (ORDER BY code) - 1 AS at, code FROM industries`;

/** Names of four syllables and a number, so that two characters of them find some hundreds. */
const NAME = (
  n: string,
) => `substr('漳州厦门泉州福州深圳东莞苏州杭州', 1 + 2 * (${n} % 8), 2) || substr('鹤汀云岭朔禾沐岚青岑栖木砚川澄野', 1 + 2 * (${n} / 8 % 8), 2)
  || substr('精密电气药业食品光显储能机器冷链', 1 + 2 * (${n} / 64 % 8), 2) || ${n}`;

const INVESTORS = `INSERT INTO investors (id, org_unit_id, full_name, name_key, pinyin, industry_code, country, created_by, created_at, updated_at)
  SELECT uuidv7(), o.org_unit_id, name || '有限公司', name, name, i.code, '中国', o.id, told.recorded, told.recorded FROM (
    SELECT n, ${NAME('n')} AS name, now() - n % 1000 * interval '1 day' - n * interval '1 second' AS recorded FROM generate_series(1, $1::int) AS n) AS told
  JOIN officers o ON o.at = n % (SELECT count(*) FROM officers) JOIN nodes i ON i.at = n % (SELECT count(*) FROM nodes)`;
const KNOWN = `CREATE TEMP TABLE known AS SELECT (row_number() OVER (ORDER BY id))::int AS n, i.id, i.org_unit_id, i.full_name, i.industry_code, i.created_by, i.created_at FROM investors i`;
const CONTACTS = `INSERT INTO contacts (id, org_unit_id, investor_id, name, pinyin, title, created_by, created_at, updated_at)
  SELECT uuidv7(), org_unit_id, id, substr('林陈黄张吴李王郑', 1 + n % 8, 1) || one, 'x', '经理', created_by, created_at, created_at FROM known, generate_series(1, 2) AS one`;

const PROJECTS = `CREATE TEMP TABLE begun AS SELECT n, uuidv7() AS id, o.org_unit_id, o.id AS officer_id, i.id AS investor_id, i.industry_code,
    ${NAME('n')} || '项目' AS name, 1 + n % 8 AS depth, current_date - (200 + n::bigint * 7919 % 900)::int AS began, (3000 + n::bigint * 104729 % 90000) * 1000000 AS amount
  FROM known i JOIN people o ON o.id = i.created_by WHERE n <= $1::int`;
const PROJECT_ROWS = `INSERT INTO projects (id, org_unit_id, name, name_key, pinyin, route, industry_code, total_investment, officer_id, stage, agreement, stage_since, stage_precision,
    created_by, created_at, updated_at)
  SELECT id, org_unit_id, name, name, name, 'B', industry_code, amount, officer_id, (${STAGES})[depth], CASE WHEN depth > 2 THEN 'contract' END,
    began + (depth - 1) * ${STEP_DAYS}, 'day', officer_id, began, began + depth * ${STEP_DAYS} + n * interval '1 second' FROM begun`;
const SHARES = `INSERT INTO project_investors (project_id, investor_id, org_unit_id, share, position) SELECT id, investor_id, org_unit_id, 100, 0 FROM begun`;
const MOVES = `INSERT INTO stage_moves (id, project_id, org_unit_id, "to", agreement, effective_on, effective_precision, recorded_at, recorded_by, reason)
  SELECT uuidv7(), id, org_unit_id, (${STAGES})[step], CASE WHEN step = 3 THEN 'contract' END, began + (step - 1) * ${STEP_DAYS}, 'day',
    began + (step - 1) * ${STEP_DAYS} + interval '10 hours', officer_id, '…' FROM begun, generate_series(1, depth) AS step`;
const VERSIONS = `INSERT INTO project_versions (id, project_id, org_unit_id, effective_on, recorded_at, recorded_by, industry_code, currency, total_investment, status)
  SELECT uuidv7(), id, org_unit_id, began, began + interval '10 hours', officer_id, industry_code, 'CNY', amount, 'ACTIVE' FROM begun`;
/** A step enters its stage and takes the project out of the one before. */
const DELTAS = `INSERT INTO pipeline_deltas (day, recorded_at, stage, agreement, org_unit_id, industry_code, currency, count, amount)
  SELECT began + (step - 1) * ${STEP_DAYS}, began + (step - 1) * ${STEP_DAYS} + interval '10 hours', (${STAGES})[step - 1 + entering], CASE WHEN step - 1 + entering = 3 THEN 'contract' END,
    org_unit_id, industry_code, 'CNY', 2 * entering - 1, (2 * entering - 1) * amount FROM begun, generate_series(1, depth) AS step, generate_series(0, 1) AS entering WHERE step - 1 + entering > 0`;
const VISITS = `INSERT INTO visits (id, org_unit_id, direction, visited_on, investor_id, project_id, industry_code, summary, topic, next_action, next_action_owner_id, next_action_due_on,
    next_action_done_at, logged_by, created_at, updated_at)
  SELECT uuidv7(), b.org_unit_id, 'call', day, b.investor_id, b.id, b.industry_code, '电话跟进', '选址', '再联系', b.officer_id, day + 7, CASE WHEN one > 0 OR b.n % 50 > 0 THEN day END,
    b.officer_id, day, day FROM begun b, generate_series(0, $1::int - 1) AS one, LATERAL (SELECT b.began + one * 40 + b.n % 40 AS day) AS days`;
/** Characters and pairs of them, as names are filed; without the pinyin of the product, which the searches of the bench do not ask for. */
const TERMS = (kind: string, table: string, name: string) => `INSERT INTO name_terms (kind, term, org_unit_id, record_id)
  SELECT '${kind}', substr(${name}, at, size), org_unit_id, id FROM ${table}, generate_series(1, length(${name})) AS at, generate_series(1, 2) AS size
  WHERE at + size - 1 <= length(${name}) ON CONFLICT DO NOTHING`;

const TABLES = [
  'investors',
  'contacts',
  'projects',
  'project_investors',
  'stage_moves',
  'project_versions',
  'pipeline_deltas',
  'visits',
  'name_terms',
  'pipeline_sums',
];
const UNSUMMED = `SELECT FROM pipeline_deltas WHERE NOT summed AND day < current_date LIMIT 1`;

/** As many investors as projects, twice as many contacts and four times as many visits (of a million five times), beside the sample zone. Made by PostgreSQL itself, as the owner. */
export async function fill(ownerUrl: string, projects: number): Promise<void> {
  const db = new Client(ownerUrl);
  await db.connect();
  try {
    await db.query('BEGIN');
    for (const sql of [OFFICERS, NODES]) await db.query(sql);
    await db.query(INVESTORS, [projects]);
    for (const sql of [KNOWN, CONTACTS]) await db.query(sql);
    await db.query(PROJECTS, [projects]);
    for (const sql of [PROJECT_ROWS, SHARES, MOVES, VERSIONS, DELTAS]) await db.query(sql);
    await db.query(VISITS, [projects < MILLION ? 4 : 5]);
    await db.query(TERMS('investor', 'known', 'full_name'));
    await db.query(TERMS('project', 'begun', 'name'));
    await db.query('COMMIT');
    // The server at work sums the ledger within a minute; then the tables are as autovacuum leaves them.
    while ((await db.query(UNSUMMED)).rows.length > 0) await pause(500);
    await db.query(`VACUUM (ANALYZE) ${TABLES.join()}`);
  } finally {
    await db.end();
  }
}
