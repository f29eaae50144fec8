/** SQL: 分 as yuan; the number that JSON carries. */
export const yuan = (column: string) => `(${column} / 100.0)::float8`;
/** SQL: an instant as ISO text. */
export const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** SQL: a day as it was meant. */
export const partial = (on: string, precision: string) =>
  `CASE WHEN ${precision} = 'month' THEN to_char(${on}, 'YYYY-MM') ELSE ${on}::text END`;

/** From where the list takes what changes over time: the project as it is, or its history as of a day. */
export interface StateColumns {
  stage: string;
  agreement: string;
  since: string;
  precision: string;
  declared: string;
  status: string;
  industry: string;
  currency: string;
  amount: string;
  orgUnit: string;
}

export const NOW: StateColumns = {
  stage: 'p.stage',
  agreement: 'p.agreement',
  since: 'p.stage_since',
  precision: 'p.stage_precision',
  declared: 'p.declared',
  status: 'p.status',
  industry: 'p.industry_code',
  currency: 'p.currency',
  amount: 'p.total_investment',
  orgUnit: 'p.org_unit_id',
};

export const THEN: StateColumns = {
  stage: 'm."to"',
  agreement: 'm.agreement',
  since: 'm.effective_on',
  precision: 'm.effective_precision',
  declared: 'm.declared',
  status: 'v.status',
  industry: 'v.industry_code',
  currency: 'v.currency',
  amount: 'v.total_investment',
  orgUnit: 'v.org_unit_id',
};

export const cardColumns = (s: StateColumns) => `
  p.id, p.name, ${s.industry} AS "industryCode", ${s.stage} AS stage, ${s.agreement} AS agreement, ${s.status} AS status, p.priority,
  ${yuan(s.amount)} AS "totalInvestment", ${s.currency} AS currency, t.name AS town, ${s.orgUnit} AS "orgUnitId", u.name AS "unitName",
  ${partial(s.since, s.precision)} AS "stageSince", ${s.declared} AS declared, p.light, ${iso('p.updated_at')} AS "updatedAt", p.version,
  ARRAY(SELECT i.full_name FROM project_investors pi JOIN investors i ON i.id = pi.investor_id WHERE pi.project_id = p.id ORDER BY pi.position) AS "investorNames"`;

export const cardJoins = (s: StateColumns) =>
  `LEFT JOIN towns t ON t.id = p.town_id LEFT JOIN people o ON o.id = p.officer_id JOIN org_units u ON u.id = ${s.orgUnit}`;
