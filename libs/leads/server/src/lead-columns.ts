import { FOLLOWED_UP_ON, RESPONDED_ON } from './clock-sql';

const yuan = (column: string) => `(l.${column} / 100.0)::float8`;

/** SQL: a lead as the API has it, but its files and clocks. Amounts in yuan. */
export const COLUMNS = `l.id, l.title, l.channel, l.method, l.state, l.investor_id AS "investorId", i.full_name AS "investorName", l.industry_code AS "industryCode",
  l.content_brief AS "contentBrief", ${yuan('est_investment')} AS "estInvestment", l.currency, l.land_need::float8 AS "landNeed", l.plant_need::float8 AS "plantNeed",
  l.energy_need AS "energyNeed", l.env_need AS "envNeed", ${yuan('est_output')} AS "estOutput", ${yuan('est_tax')} AS "estTax",
  l.first_report_on::text AS day,
  CASE WHEN l.first_report_precision = 'month' THEN to_char(l.first_report_on, 'YYYY-MM') ELSE l.first_report_on::text END AS "firstReportOn", l.first_report_unit_id AS "firstReportUnitId", r.name AS "firstReportUnitName",
  l.first_talk_unit_id AS "firstTalkUnitId", t.name AS "firstTalkUnitName", l.officer_id AS "officerId", o.name AS "officerName",
  l.verdict, l.verdict_reason AS "verdictReason", l.verdict_on::text AS "verdictOn", ${RESPONDED_ON}::text AS "respondedOn",
  l.feedback_on::text AS "feedbackOn", ${FOLLOWED_UP_ON}::text AS "lastFollowUpOn", l.closed_on::text AS "closedOn",
  p.id AS "projectId", p.name AS "projectName", l.org_unit_id AS "orgUnitId", u.name AS "unitName", l.created_at AS "createdAt", l.updated_at AS "updatedAt", l.version`;

export const FROM = `leads l JOIN org_units u ON u.id = l.org_unit_id JOIN org_units r ON r.id = l.first_report_unit_id
  LEFT JOIN org_units t ON t.id = l.first_talk_unit_id LEFT JOIN investors i ON i.id = l.investor_id LEFT JOIN people o ON o.id = l.officer_id
  LEFT JOIN projects p ON p.id = l.project_id AND p.deleted_at IS NULL`;
