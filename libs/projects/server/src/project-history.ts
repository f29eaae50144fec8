import { BegunTooEarly, instant, tx, writeDeltas } from '@luodi/shared/server';
import { deltas, spans, type HistoryMove, type HistoryVersion, type Span } from './history';
import { insertMoves, insertVersions, moveRow, versionRow, type NewMove, type NewVersion, type Subject } from './history-rows';
import { placeProjects } from './place-projects';

/** As JSON has it. */
type Sent<T> = Omit<T, 'recordedAt' | 'amountFen'> & { recordedAt: string };

const MOVES = `SELECT id, "to", agreement, effective_on::text AS "effectiveOn", recorded_at AS "recordedAt" FROM stage_moves
                WHERE project_id = $1 AND superseded_at IS NULL`;
const VERSIONS = `SELECT id, effective_on::text AS "effectiveOn", recorded_at AS "recordedAt", org_unit_id AS "orgUnitId", industry_code AS "industryCode", currency,
                         total_investment::text AS amount, status FROM project_versions WHERE project_id = $1 AND superseded_at IS NULL`;
const FACTS = `SELECT (SELECT coalesce(json_agg(m), '[]') FROM (${MOVES}) AS m) AS moves, (SELECT coalesce(json_agg(v), '[]') FROM (${VERSIONS}) AS v) AS versions`;
const LATER = `SELECT FROM (SELECT recorded_at, superseded_at FROM stage_moves WHERE project_id = $1
                 UNION ALL SELECT recorded_at, superseded_at FROM project_versions WHERE project_id = $1) AS facts
               WHERE greatest(recorded_at, superseded_at) > $2 LIMIT 1`;
const SUPERSEDE = `UPDATE stage_moves SET superseded_at = $2, superseded_by = $3 WHERE id = $1 AND superseded_at IS NULL`;

/**
 * The append-only record of one project on two clocks: when something was true, and when it became known. Whatever is written through
 * `change` also writes the difference it makes to the pipeline of every day, under the project's row lock.
 */
export class ProjectHistory {
  constructor(private readonly project: Subject) {}

  /** Runs `work`, which adds moves and versions, and keeps the delta ledger and the project's present stage in step. */
  async change(work: (history: this) => Promise<void>): Promise<void> {
    await tx().query('SELECT FROM projects WHERE id = $1 FOR UPDATE', [this.project.id]);
    await this.refuseOvertaken();
    const before = await this.spans();
    await work(this);
    await writeDeltas(deltas(before, await this.spans()));
    await placeProjects([this.project.id]);
  }

  /**
   * Whoever began earlier and got the lock later would write before what they have read: in the ledger of what was known when, nothing
   * may lie before its own cause. Begun again, they come after it.
   */
  private async refuseOvertaken(): Promise<void> {
    if ((await tx().query<unknown[]>(LATER, [this.project.id, instant()])).length > 0) throw new BegunTooEarly();
  }

  /** `supersedes`: the entry whose place it takes. */
  async addMove({ supersedes, ...move }: NewMove & { supersedes?: string | null }): Promise<string> {
    const row = moveRow(this.project, move);
    await insertMoves([row]);
    if (supersedes) await tx().query(SUPERSEDE, [supersedes, instant(), row.id]);
    return row.id;
  }

  async addVersion(version: NewVersion): Promise<string> {
    const row = versionRow(this.project, version);
    await insertVersions([row]);
    return row.id;
  }

  /** Takes entries back without putting others in their place. */
  async withdraw(table: 'stage_moves' | 'project_versions', ids: readonly string[]): Promise<void> {
    await tx().query(`UPDATE ${table} SET superseded_at = $2 WHERE id = ANY ($1::uuid[]) AND superseded_at IS NULL`, [ids, instant()]);
  }

  private async spans(): Promise<Span[]> {
    const [facts] = await tx().query<{ moves: Sent<HistoryMove>[]; versions: Sent<HistoryVersion & { amount: string | null }>[] }[]>(
      FACTS,
      [this.project.id],
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
