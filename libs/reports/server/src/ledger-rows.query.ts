import { inBranch } from '@luodi/industries/server';
import { IN_PIPELINE, inForce, partial, stateJoins } from '@luodi/projects/server';
import type { PartialDay, Stage } from '@luodi/shared/contract';
import { tx, Where } from '@luodi/shared/server';
import type { ReportPeriod } from './report-period';

/** A project as a ledger has it. Amounts in 分 as text, exact. */
export interface LedgerRow {
  name: string;
  investors: string;
  projectCompany: string | null;
  uscc: string | null;
  lensZh: string;
  lensEn: string;
  root: string;
  town: string | null;
  content: string | null;
  currency: string;
  totalInvestment: string | null;
  fixedAssetPlan: string | null;
  contractForeign: string | null;
  landMu: number | null;
  stage: Stage;
  agreement: string | null;
  signedOn: PartialDay | null;
  landedOn: PartialDay | null;
  plannedStartOn: PartialDay | null;
  startedOn: PartialDay | null;
  enrolled: boolean;
  annualPlan: string | null;
  monthDone: string | null;
  cumulativeDone: string | null;
  fundsReceived: string | null;
  progressNote: string | null;
  light: string | null;
  problemNote: string | null;
  hookedLeader: string | null;
  unitName: string;
  officerName: string | null;
}

const DAY = '$1::date';
const KNOWN = inForce('$2::timestamptz');

/** The day a stage was first entered. */
const entered = (
  stage: Stage,
) => `(SELECT ${partial('e.effective_on', 'e.effective_precision')} FROM stage_moves e WHERE e.project_id = p.id AND e."to" = '${stage}'
    AND e.effective_on <= ${DAY} AND ${KNOWN('e')} ORDER BY e.effective_on, e.id LIMIT 1)`;

const COLUMNS = `p.name, p.project_company AS "projectCompany", p.project_company_uscc AS uscc, r.lens_zh AS "lensZh", r.lens_en AS "lensEn", r.code AS root, t.name AS town, p.content,
  v.currency, v.total_investment::text AS "totalInvestment", p.fixed_asset_plan::text AS "fixedAssetPlan", p.contract_foreign::text AS "contractForeign", p.land_mu::float8 AS "landMu",
  m."to" AS stage, m.agreement, ${entered('SIGNED')} AS "signedOn", ${entered('LANDED')} AS "landedOn", ${entered('STARTED')} AS "startedOn",
  ${partial('p.planned_start_on', 'p.planned_start_precision')} AS "plannedStartOn", p.enrolled, p.annual_plan::text AS "annualPlan", p.month_done::text AS "monthDone",
  p.cumulative_done::text AS "cumulativeDone", p.funds_received::text AS "fundsReceived", p.progress_note AS "progressNote", p.light, p.problem_note AS "problemNote",
  p.hooked_leader AS "hookedLeader", u.name AS "unitName", coalesce(o.name, p.officer_note) AS "officerName",
  (SELECT string_agg(i.full_name, '、' ORDER BY pi.position) FROM project_investors pi JOIN investors i ON i.id = pi.investor_id WHERE pi.project_id = p.id) AS investors`;
const FROM = `projects p ${stateJoins(DAY, KNOWN)}
  JOIN industries n ON n.code = v.industry_code JOIN industries r ON r.code = n.root_code JOIN org_units u ON u.id = v.org_unit_id
  LEFT JOIN towns t ON t.id = p.town_id LEFT JOIN people o ON o.id = p.officer_id`;

/** The projects of a ledger on the last day of the week: those negotiating, or those signed and beyond; by industry, then town, then name. */
export function ledgerRows({ week, known, industry }: ReportPeriod, signed: boolean): Promise<LedgerRow[]> {
  const where = new Where().and('?::date IS NOT NULL AND (p.deleted_at IS NULL OR p.deleted_at > ?::timestamptz)', week.to, known);
  where
    .and('v.status = ANY (?::text[])', IN_PIPELINE)
    .and(
      `m."to" = ANY (?::text[])`,
      signed ? ['SIGNED', 'LANDED', 'PREPARING', 'STARTED', 'COMPLETED', 'PRODUCING'] : ['NEGOTIATING', 'PRE_SIGN'],
    );
  where.given(inBranch('v.industry_code'), industry);
  return tx().query<LedgerRow[]>(
    `SELECT ${COLUMNS} FROM ${FROM} ${where} ORDER BY r.sort, t.sort NULLS LAST, t.name, p.pinyin, p.id`,
    where.params,
  );
}
