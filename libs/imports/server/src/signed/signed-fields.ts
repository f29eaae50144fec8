import type { LedgerMoney, SignedLedgerRow } from '@luodi/imports/contract';
import { normaliseUscc } from '@luodi/investors/contract';
import { projectNameKey, type Project } from '@luodi/projects/server';
import { boundOf, type IsoDate, type PartialDay } from '@luodi/shared/contract';
import { pinyinOrder } from '@luodi/shared/server';
import { lookUp, type LedgerContext } from './ledger-context';

type Fields = Partial<Project>;

const LIGHTS = { green: 'green', yellow: 'amber', red: 'red' } as const;
const money = (value: LedgerMoney | null) => (value === null ? undefined : BigInt(value.fen));
const kept = <T>(value: T | null) => value ?? undefined;

/**
 * What a row of the signed ledger says of a project. An empty cell leaves a field as it is, except for what a ledger reports anew each
 * time: progress, problem and light.
 */
export function signedFields(row: SignedLedgerRow, context: LedgerContext, known: Project | null): Fields {
  const fields: Fields = {
    ...named(row.name),
    projectCompany: kept(row.company),
    projectCompanyUscc: kept(row.uscc && normaliseUscc(row.uscc)),
    content: kept(row.content),
    industryCode: industryOf(row, context, known),
    townId: lookUp(context.towns, row.town),
    ...amounts(row),
    landMu: kept(row.landMu),
    hookedLeader: kept(row.hookedLeader),
    officerNote: kept(row.officer),
    progressNote: row.progress,
    problemNote: row.problem,
    light: row.light && LIGHTS[row.light],
    ...planned(row.plannedStartOn),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const named = (name: string | null): Fields => (name === null ? {} : { name, nameKey: projectNameKey(name), pinyin: pinyinOrder(name) });

/** A ledger names the root of the tree; a node of that root that somebody has chosen is better known and stays. */
function industryOf({ industry }: SignedLedgerRow, { industries, roots }: LedgerContext, known: Project | null): string | undefined {
  const code = lookUp(industries, industry);
  if (code === undefined) return known ? undefined : 'OTHER';
  return known && roots.get(known.industryCode) === code ? undefined : code;
}

function amounts(row: SignedLedgerRow): Fields {
  return {
    totalInvestment: money(row.totalInvestment),
    currency: row.totalInvestment?.currency,
    fixedAssetPlan: money(row.fixedAssetPlan),
    contractForeign: money(row.contractForeign),
    annualPlan: money(row.annualPlan),
    monthDone: money(row.monthDone),
    cumulativeDone: money(row.cumulativeDone),
    fundsReceived: money(row.fundsReceived),
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
