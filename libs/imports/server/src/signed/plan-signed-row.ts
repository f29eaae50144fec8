import type { SignedLedgerRow } from '@luodi/imports/contract';
import type { IsoDate } from '@luodi/shared/contract';
import type { LedgerContext } from '../kinds/ledger-context';
import { noteOf } from '../kinds/review-notes';
import { declaredPath } from '../ledger/ledger-stages.ts';
import { mergeFacts, statedFacts, type StatedSigning } from '../ledger/merge-facts.ts';
import { plannedMoves } from '../projects/declared-moves';
import { NOTHING_DECLARED, type DeclaredRecord } from '../projects/declared-record';
import type { KnownProject } from '../projects/known-projects.query';
import { differing, type ProjectPlan } from '../projects/project-plan';
import { enrolledFields, signedFields } from './signed-fields';

/** Ledger B: the fields, what is declared of permits, and the stages that follow from it. */
export function planSignedRow(row: SignedLedgerRow, known: KnownProject | null, context: LedgerContext): ProjectPlan {
  const { statedOn } = context;
  const { project = null, declared: record = NOTHING_DECLARED, path = [] } = known ?? {};
  const declared = {
    signing: signingAfter(record.signing, row, statedOn),
    facts: mergeFacts(record.facts, statedFacts(row.facts, statedOn)),
  };
  const { steps, enrolled, warnings } = declaredPath(declared.signing, declared.facts);
  return {
    fields: differing(project, { ...signedFields(row, context, project), ...enrolledFields(enrolled, project) }),
    moves: plannedMoves(path, steps),
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
