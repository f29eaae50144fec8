/** SQL: whether a row of a project's history counts: `inForce` at an instant, or what else a report holds to have been known. */
export type Known = (row: string) => string;

/** SQL: learned by the instant `known`, and neither superseded nor taken back by then. */
export const inForce =
  (known: string): Known =>
  (row) =>
    `${row}.recorded_at <= ${known} AND (${row}.superseded_at IS NULL OR ${row}.superseded_at > ${known})`;

/** SQL: what is held to be true now. */
export const CURRENT: Known = (row) => `${row}.superseded_at IS NULL`;

/** Of one day's rows the one learned last holds. */
const LATEST = (row: string) => `${row}.effective_on DESC, ${row}.recorded_at DESC, ${row}.id DESC`;

/**
 * SQL: the move by which `project` (an id) stood where it stood on `day`, or stands after all of its moves where `day` is null; no row
 * where it had not begun. The grade is that of the last signing by then; before signing there is none.
 */
export const standingOn = (project: string, day: string | null, known: Known) => {
  const by = (row: string) => `${known(row)}${day === null ? '' : ` AND ${row}.effective_on <= ${day}`}`;
  return `
  SELECT m."to", m.effective_on, m.effective_precision, m.declared,
    CASE WHEN m."to" NOT IN ('LEAD', 'NEGOTIATING', 'PRE_SIGN') THEN (SELECT a.agreement FROM stage_moves a
      WHERE a.project_id = m.project_id AND a.agreement IS NOT NULL AND ${by('a')} ORDER BY ${LATEST('a')} LIMIT 1) END AS agreement
  FROM stage_moves m WHERE m.project_id = ${project} AND ${by('m')} ORDER BY ${LATEST('m')} LIMIT 1`;
};

/** All of it is in one index. */
const VERSION = 'v.id, v.effective_on, v.recorded_at, v.org_unit_id, v.industry_code, v.currency, v.total_investment, v.status';

/**
 * SQL: what `project` counted as on `day`: unit, industry, currency, amount, status. Before its first version it has that version's fields, as
 * in `spans`. One process appends in order, so that the first version is only looked up where the day has none.
 */
export const versionOn = (project: string, day: string, known: Known) => {
  const rows = `SELECT ${VERSION} FROM project_versions v WHERE v.project_id = ${project} AND ${known('v')}`;
  return `
  (${rows} AND v.effective_on <= ${day} ORDER BY ${LATEST('v')} LIMIT 1)
  UNION ALL (${rows} AND v.effective_on > ${day} ORDER BY v.effective_on, v.recorded_at DESC, v.id DESC LIMIT 1) LIMIT 1`;
};

const COUNTED = ['org_unit_id', 'industry_code', 'currency', 'total_investment', 'status'];
const counted = (row: string) => COUNTED.map((column) => `${row}.${column}`).join(', ');

/**
 * SQL: joins to `projects p` what it counted as on `day`, `v`. From day `present` on that is what the project itself says, since its latest
 * version and its row are written together; nothing has to be looked up then.
 */
export const countedJoin = (day: string, present: string, known: Known) => `
  JOIN LATERAL (SELECT ${counted('p')} WHERE ${day} >= ${present}
    UNION ALL SELECT ${counted('held')} FROM (${versionOn('p.id', day, known)}) held WHERE ${day} < ${present}) v ON true`;

/** SQL: joins to `projects p` its standing `m` and its version `v` on `day`, a typed expression. */
export const stateJoins = (day: string, known: Known) => `
  JOIN LATERAL (${standingOn('p.id', day, known)}) m ON true
  JOIN LATERAL (${versionOn('p.id', day, known)}) v ON true`;

/**
 * SQL: the day on which each project first entered `stage`, as known, of those that did so from the day `since` on. 新签约 is a formal
 * contract: a framework agreement is no entry into SIGNED. Only what happened since then is read; what was before is looked up.
 */
export const firstEntries = (stage: string, known: Known, since: string) => {
  const entry = (row: string) => `${row}."to" = ${stage} AND (${row}."to" <> 'SIGNED' OR ${row}.agreement = 'contract') AND ${known(row)}`;
  return `
  SELECT e.project_id, min(e.effective_on) AS day FROM stage_moves e WHERE ${entry('e')} AND e.effective_on >= ${since}
    AND NOT EXISTS (SELECT FROM stage_moves b WHERE b.project_id = e.project_id AND b.effective_on < ${since} AND ${entry('b')}) GROUP BY e.project_id`;
};
