import type { SignedLedgerRow } from '@luodi/imports/contract';
import type { Project } from '@luodi/projects/server';
import type { IsoDate } from '@luodi/shared/contract';
import { changed, tx } from '@luodi/shared/server';
import { declaredPath, type StageWarning } from '../ledger/ledger-stages.ts';
import { mergeFacts, statedFacts, type StatedSigning } from '../ledger/merge-facts.ts';
import { plannedMoves, type PathEntry, type PlannedMove } from './declared-moves';
import { declaredRecord, type DeclaredRecord } from './declared-record';
import type { LedgerContext } from './ledger-context';
import { enrolledFields, signedFields } from './signed-fields';

/** What a commit would write for a row: the same for the review that shows it and the commit that does it. */
export interface SignedPlan {
  /** Fields that differ, both empty when none does. */
  fields: { before: Partial<Project>; after: Partial<Project> };
  moves: PlannedMove[];
  declared: DeclaredRecord;
  declaredChanged: boolean;
  warnings: StageWarning[];
}

const PATH = `SELECT id, "to", agreement, effective_on::text AS "effectiveOn", effective_precision AS precision, declared
                FROM stage_moves WHERE project_id = $1 AND superseded_at IS NULL ORDER BY effective_on, recorded_at, id`;

export async function planSignedRow(
  row: SignedLedgerRow,
  known: Project | null,
  statedOn: IsoDate,
  context: LedgerContext,
): Promise<SignedPlan> {
  const record = known ? await declaredRecord(known.id) : { signing: null, facts: [] };
  const path = known ? await tx().query<PathEntry[]>(PATH, [known.id]) : [];
  const declared = {
    signing: signingAfter(record.signing, row, statedOn),
    facts: mergeFacts(record.facts, statedFacts(row.facts, statedOn)),
  };
  const { steps, enrolled, warnings } = declaredPath(declared.signing, declared.facts);
  const says = { ...signedFields(row, context, known), ...enrolledFields(enrolled, known) };
  return {
    fields: changed<Partial<Project>>(known ?? {}, says) ?? { before: {}, after: {} },
    moves: plannedMoves(path, steps),
    declared,
    declaredChanged: JSON.stringify(sorted(declared)) !== JSON.stringify(sorted(record)),
    warnings,
  };
}

/** A cell without a day or grade takes nothing away; what is said first and never changed keeps the day it was stated. */
function signingAfter(old: StatedSigning | null, { agreement, signedOn }: SignedLedgerRow, statedOn: IsoDate): StatedSigning {
  if (old === null) return { agreement, on: signedOn, statedOn };
  const now = { agreement: agreement ?? old.agreement, on: signedOn ?? old.on };
  return old.agreement === now.agreement && old.on === now.on ? old : { ...now, statedOn };
}

const sorted = ({ signing, facts }: DeclaredRecord) => ({
  signing: signing && [signing.agreement, signing.on],
  facts: facts
    .map(({ kind, state, on, docNo }) => [kind, state, on, docNo ?? null])
    .sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
});
