import type { AgreementGrade, ProjectStatus } from '@luodi/projects/contract';
import type { Currency, IsoDate, Precision, Stage } from '@luodi/shared/contract';
import { actorInScope, insertAll, instant } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';

/** A stage entry to write. `effectiveOn` is the latest day it can mean, see `boundOf`. */
export interface NewMove {
  to: Stage;
  agreement?: AgreementGrade | null;
  effectiveOn: IsoDate;
  precision: Precision;
  reason: string;
  evidenceIds?: string[];
  declared?: boolean;
  statedOn?: IsoDate | null;
  importId?: string | null;
}

/** The reportable fields of a project from a day on. */
export interface NewVersion {
  effectiveOn: IsoDate;
  orgUnitId: string;
  industryCode: string;
  currency: Currency;
  totalInvestment: bigint | null;
  status: ProjectStatus;
  reason?: string | null;
  importId?: string | null;
}

/** The project that an entry of the history is of. */
export interface Subject {
  id: string;
  orgUnitId: string;
}

type Row = Record<string, unknown> & { id: string };

const recorded = () => ({ recordedAt: instant(), recordedBy: actorInScope().id });

export function moveRow({ id: projectId, orgUnitId }: Subject, { precision, ...move }: NewMove): Row {
  const { to, agreement = null, effectiveOn, reason, evidenceIds = [], declared = false, statedOn = null, importId = null } = move;
  const entry = { to, agreement, effectiveOn, effectivePrecision: precision, reason, evidenceIds, declared, statedOn, importId };
  return { id: uuid(), projectId, orgUnitId, ...entry, ...recorded() };
}

export function versionRow({ id: projectId }: Subject, version: NewVersion): Row {
  const { effectiveOn, orgUnitId, industryCode, currency, totalInvestment, status, reason = null, importId = null } = version;
  return {
    id: uuid(),
    projectId,
    effectiveOn,
    orgUnitId,
    industryCode,
    currency,
    totalInvestment,
    status,
    reason,
    importId,
    ...recorded(),
  };
}

/** Adds to the history alone: whoever does keeps the delta ledger and the project in step with it. */
export const insertMoves = (rows: readonly Row[]): Promise<void> => insertAll('stage_moves', rows);
export const insertVersions = (rows: readonly Row[]): Promise<void> => insertAll('project_versions', rows);
