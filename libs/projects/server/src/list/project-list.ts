import { inBranch } from '@luodi/industries/server';
import type { ProjectField } from '@luodi/projects/contract';
import type { FieldSql } from '@luodi/shared/server';
import { partial, type StateColumns } from './project-columns';

const INVESTORS = `(SELECT string_agg(i.full_name, '、' ORDER BY pi.position) FROM project_investors pi JOIN investors i ON i.id = pi.investor_id
  WHERE pi.project_id = p.id)`;
const day = (column: string, precision: string): FieldSql => ({ value: column, shown: partial(column, precision) });

/** Where each field of the list of projects is, of the project as it is or as it was. */
export function projectSql(s: StateColumns): Record<ProjectField, FieldSql> {
  const money = (value: string): FieldSql => ({ value, currency: s.currency });
  return {
    name: { value: 'p.name', order: 'p.pinyin', required: true },
    investors: { value: INVESTORS },
    industry: { value: s.industry, matches: inBranch(s.industry), required: true },
    stage: { value: s.stage, required: true },
    agreement: { value: s.agreement },
    status: { value: s.status },
    priority: { value: 'p.priority' },
    light: { value: 'p.light' },
    totalInvestment: money(s.amount),
    currency: { value: s.currency },
    fixedAssetPlan: money('p.fixed_asset_plan'),
    contractForeign: { value: 'p.contract_foreign' },
    annualPlan: money('p.annual_plan'),
    cumulativeDone: money('p.cumulative_done'),
    fundsReceived: money('p.funds_received'),
    landMu: { value: 'p.land_mu' },
    town: { value: 'p.town_id', order: `t.name || t.id`, shown: 't.name' },
    unit: { value: s.orgUnit, order: `u.name || u.id`, shown: 'u.name' },
    officer: { value: 'p.officer_id', order: 'o.name || o.id', shown: 'coalesce(o.name, p.officer_note)' },
    hookedLeader: { value: 'p.hooked_leader' },
    stageSince: { ...day(s.since, s.precision), required: true },
    plannedStartOn: day('p.planned_start_on', 'p.planned_start_precision'),
    enrolledOn: day('p.enrolled_on', 'p.enrolled_precision'),
    enrolled: { value: 'p.enrolled' },
    declared: { value: s.declared },
    route: { value: 'p.route' },
    nature: { value: 'p.nature' },
    projectCompany: { value: 'p.project_company' },
    progressNote: { value: 'p.progress_note' },
    problemNote: { value: 'p.problem_note' },
    updatedAt: { value: 'p.updated_at', required: true },
  };
}
