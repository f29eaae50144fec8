import type { SignedLedgerRow } from '@luodi/imports/contract';
import type { Project } from '@luodi/projects/server';
import type { IsoDate } from '@luodi/shared/contract';
import type { LedgerContext } from '../kinds/ledger-context';
import { noteOf } from '../kinds/review-notes';
import { declaredPath } from '../ledger/ledger-stages.ts';
import { mergeFacts, statedFacts, type StatedSigning } from '../ledger/merge-facts.ts';
import { plannedMoves } from '../projects/declared-moves';
import { declaredRecord, type DeclaredRecord } from '../projects/declared-record';
import { differing, pathOf, type ProjectPlan } from '../projects/project-plan';
import { enrolledFields, signedFields } from './signed-fields';

/** Ledger B: the fields, what is declared of permits, and the stages that follow from it. */
export async function planSignedRow(row: SignedLedgerRow, known: Project | null, context: LedgerContext): Promise<ProjectPlan> {
  const { statedOn } = context;
  const record = known ? await declaredRecord(known.id) : { signing: null, facts: [] };
  const declared = {
    signing: signingAfter(record.signing, row, statedOn),
    facts: mergeFacts(record.facts, statedFacts(row.facts, statedOn)),
  };
  const { steps, enrolled, warnings } = declaredPath(declared.signing, declared.facts);
  return {
    fields: differing(known, { ...signedFields(row, context, known), ...enrolledFields(enrolled, known) }),
    moves: plannedMoves(await pathOf(known), steps),
    declared,
    declaredChanged: JSON.stringify(sorted(declared)) !== JSON.stringify(sorted(record)),
    lead: null,
    investor: { name: row.investor, industry: row.industry },
    notes: warnings.map(({ code, kind, params }) => noteOf(row, 'signedOn', { code, params: { ...params, ...(kind && { kind }) } })),
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
