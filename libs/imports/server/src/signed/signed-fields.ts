import type { SignedLedgerRow } from '@luodi/imports/contract';
import { normaliseUscc } from '@luodi/investors/contract';
import type { Project } from '@luodi/projects/server';
import { boundOf, type IsoDate, type PartialDay } from '@luodi/shared/contract';
import { lookUp, type LedgerContext } from '../kinds/ledger-context';
import { fenOf, industryOf, kept, named, said } from '../projects/said-fields';

type Fields = Partial<Project>;

const LIGHTS = { green: 'green', yellow: 'amber', red: 'red' } as const;

/**
 * What a row of the signed ledger says of a project. An empty cell leaves a field as it is, except for what a ledger reports anew each
 * time: progress, problem and light.
 */
export function signedFields(row: SignedLedgerRow, context: LedgerContext, known: Project | null): Fields {
  return said({
    ...named(row.name),
    projectCompany: kept(row.company),
    projectCompanyUscc: kept(row.uscc && normaliseUscc(row.uscc)),
    content: kept(row.content),
    industryCode: industryOf(row.industry, context, known),
    townId: lookUp(context.towns, row.town),
    ...amounts(row),
    landMu: kept(row.landMu),
    hookedLeader: kept(row.hookedLeader),
    officerNote: kept(row.officer),
    progressNote: row.progress,
    problemNote: row.problem,
    light: row.light && LIGHTS[row.light],
    ...planned(row.plannedStartOn),
  });
}

function amounts(row: SignedLedgerRow): Fields {
  return {
    totalInvestment: fenOf(row.totalInvestment),
    currency: row.totalInvestment?.currency,
    fixedAssetPlan: fenOf(row.fixedAssetPlan),
    contractForeign: fenOf(row.contractForeign),
    annualPlan: fenOf(row.annualPlan),
    monthDone: fenOf(row.monthDone),
    cumulativeDone: fenOf(row.cumulativeDone),
    fundsReceived: fenOf(row.fundsReceived),
  };
}

function planned(day: PartialDay | null): Fields {
  if (day === null) return {};
  const { on, precision } = boundOf(day);
  return { plannedStartOn: on, plannedStartPrecision: precision };
}

/** 纳统 as the path has it: noted on the project, no stage. */
export const enrolledFields = (enrolled: { on: IsoDate; precision: 'day' | 'month' | 'by' } | null, known: Project | null): Fields =>
  enrolled === null || known?.enrolled
    ? {}
    : { enrolled: true, ...(enrolled.precision !== 'by' && { enrolledOn: enrolled.on, enrolledPrecision: enrolled.precision }) };
