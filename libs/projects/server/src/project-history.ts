import type { AgreementGrade, ProjectStatus } from '@luodi/projects/contract';
import type { Currency, IsoDate, Precision, Stage } from '@luodi/shared/contract';
import { actorInScope, BegunTooEarly, instant, tx, writeDeltas } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';
import { deltas, spans, type HistoryMove, type HistoryVersion, type Span } from './history';
import { CURRENT, standingOn } from './project-state';

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
  supersedes?: string | null;
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

/** As JSON has it. */
type Sent<T> = Omit<T, 'recordedAt' | 'amountFen'> & { recordedAt: string };

const MOVES = `SELECT id, "to", agreement, effective_on::text AS "effectiveOn", recorded_at AS "recordedAt" FROM stage_moves
                WHERE project_id = $1 AND superseded_at IS NULL`;
const VERSIONS = `SELECT id, effective_on::text AS "effectiveOn", recorded_at AS "recordedAt", org_unit_id AS "orgUnitId", industry_code AS "industryCode", currency,
                         total_investment::text AS amount, status FROM project_versions WHERE project_id = $1 AND superseded_at IS NULL`;
const FACTS = `SELECT (SELECT coalesce(json_agg(m), '[]') FROM (${MOVES}) AS m) AS moves, (SELECT coalesce(json_agg(v), '[]') FROM (${VERSIONS}) AS v) AS versions`;
const INSERT_MOVE = `INSERT INTO stage_moves (id, project_id, org_unit_id, "to", agreement, effective_on, effective_precision, recorded_at, recorded_by, reason, evidence_ids,
                       declared, stated_on, import_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;
const INSERT_VERSION = `INSERT INTO project_versions (id, project_id, org_unit_id, effective_on, recorded_at, recorded_by, industry_code, currency, total_investment, status, reason, import_id)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;
const LATER = `SELECT FROM (SELECT recorded_at, superseded_at FROM stage_moves WHERE project_id = $1
                 UNION ALL SELECT recorded_at, superseded_at FROM project_versions WHERE project_id = $1) AS facts
               WHERE greatest(recorded_at, superseded_at) > $2 LIMIT 1`;
const SUPERSEDE = `UPDATE stage_moves SET superseded_at = $2, superseded_by = $3 WHERE id = $1 AND superseded_at IS NULL`;
/** The project as its history makes it. */
const PROJECT = `UPDATE projects p SET stage = m."to", agreement = m.agreement, stage_since = m.effective_on, stage_precision = m.effective_precision, declared = m.declared
  FROM (${standingOn('$1', "'infinity'::date", CURRENT)}) AS m WHERE p.id = $1`;

/**
 * The append-only record of one project on two clocks: when something was true, and when it became known. Whatever is written through
 * `change` also writes the difference it makes to the pipeline of every day, under the project's row lock.
 */
export class ProjectHistory {
  constructor(
    private readonly projectId: string,
    private readonly orgUnitId: string,
  ) {}

  /** Runs `work`, which adds moves and versions, and keeps the delta ledger and the project's present stage in step. */
  async change(work: (history: this) => Promise<void>): Promise<void> {
    await tx().query('SELECT FROM projects WHERE id = $1 FOR UPDATE', [this.projectId]);
    await this.refuseOvertaken();
    const before = await this.spans();
    await work(this);
    await writeDeltas(deltas(before, await this.spans()));
    await tx().query(PROJECT, [this.projectId]);
  }

  /**
   * Whoever began earlier and got the lock later would write before what they have read: in the ledger of what was known when, nothing
   * may lie before its own cause. Begun again, they come after it.
   */
  private async refuseOvertaken(): Promise<void> {
    if ((await tx().query<unknown[]>(LATER, [this.projectId, instant()])).length > 0) throw new BegunTooEarly();
  }

  async addMove(move: NewMove): Promise<string> {
    const id = uuid();
    const {
      to,
      agreement = null,
      effectiveOn,
      precision,
      reason,
      evidenceIds = [],
      declared = false,
      statedOn = null,
      importId = null,
    } = move;
    await tx().query(INSERT_MOVE, [
      ...[id, this.projectId, this.orgUnitId, to, agreement, effectiveOn, precision, instant(), actorInScope().id],
      ...[reason, evidenceIds, declared, statedOn, importId],
    ]);
    if (move.supersedes) await tx().query(SUPERSEDE, [move.supersedes, instant(), id]);
    return id;
  }

  async addVersion(version: NewVersion): Promise<string> {
    const { effectiveOn, orgUnitId, industryCode, currency, totalInvestment, status, reason = null, importId = null } = version;
    const amount = totalInvestment === null ? null : String(totalInvestment);
    const id = uuid();
    await tx().query(INSERT_VERSION, [
      ...[id, this.projectId, orgUnitId, effectiveOn, instant(), actorInScope().id],
      ...[industryCode, currency, amount, status, reason, importId],
    ]);
    return id;
  }

  /** Takes entries back without putting others in their place. */
  async withdraw(table: 'stage_moves' | 'project_versions', ids: readonly string[]): Promise<void> {
    await tx().query(`UPDATE ${table} SET superseded_at = $2 WHERE id = ANY ($1::uuid[]) AND superseded_at IS NULL`, [ids, instant()]);
  }

  private async spans(): Promise<Span[]> {
    const [facts] = await tx().query<{ moves: Sent<HistoryMove>[]; versions: Sent<HistoryVersion & { amount: string | null }>[] }[]>(
      FACTS,
      [this.projectId],
    );
    const { moves, versions } = facts!;
    return spans(
      moves.map((move) => ({ ...move, recordedAt: new Date(move.recordedAt) })),
      versions.map(({ amount, ...version }) => {
        return { ...version, recordedAt: new Date(version.recordedAt), amountFen: amount === null ? null : BigInt(amount) };
      }),
    );
  }
}
