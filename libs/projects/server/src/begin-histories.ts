import { instant, writeDeltas } from '@luodi/shared/server';
import { deltas, spans } from './history';
import { insertMoves, insertVersions, moveRow, versionRow, type NewMove, type NewVersion, type Subject } from './history-rows';
import { placeProjects } from './place-projects';

/** A project that was written just now, with all that is known of it. */
export interface NewHistory {
  project: Subject;
  version: NewVersion;
  /** In the order in which they are written. */
  moves: readonly NewMove[];
}

/** Ids of the entries that were written. */
export interface BegunHistory {
  versions: string[];
  moves: string[];
}

/** Writes the histories of projects that have none, with what they add to the pipeline of every day, and puts the projects where they stand. */
export async function beginHistories(begun: readonly NewHistory[]): Promise<BegunHistory[]> {
  const written = begun.map(({ project, version, moves }) => ({
    version: versionRow(project, version),
    moves: moves.map((move) => moveRow(project, move)),
  }));
  await insertVersions(written.map(({ version }) => version));
  await insertMoves(written.flatMap(({ moves }) => moves));
  await writeDeltas(begun.flatMap((history, at) => deltas([], spansOf(history, written[at]!))));
  await placeProjects(begun.map(({ project }) => project.id));
  return written.map(({ version, moves }) => ({ versions: [version.id], moves: moves.map(({ id }) => id) }));
}

function spansOf({ version, moves }: NewHistory, written: { version: { id: string }; moves: { id: string }[] }) {
  const recordedAt = instant();
  const steps = moves.map(({ to, agreement = null, effectiveOn }, at) => ({
    id: written.moves[at]!.id,
    ...{ to, agreement, effectiveOn, recordedAt },
  }));
  return spans(steps, [{ ...version, id: written.version.id, amountFen: version.totalInvestment, recordedAt }]);
}
