import type { NegotiatingLedgerRow, SignedLedgerRow } from '@luodi/imports/contract';
import type { Project } from '@luodi/projects/server';
import { holderNotes } from '../kinds/investor-of-row';
import type { LedgerContext } from '../kinds/ledger-context';
import type { LedgerKindOf } from '../kinds/ledger-kind';
import type { ReviewNote } from '../kinds/review-notes';
import { namedUnit } from '../kinds/unit-of-row';
import { applyProjectRow } from './apply-project-row';
import { knownProjects, projectKeys } from './known-projects.query';
import { projectChanges } from './project-changes';
import { placeNotes } from './project-notes';
import { isChange, type ProjectPlan } from './project-plan';
import { undoProjectRow, type ProjectUndo } from './undo-project-row';

type ProjectRow = SignedLedgerRow | NegotiatingLedgerRow;

/** What tells one ledger of projects from another. */
export interface ProjectLedger<Row> {
  /** The column that names the unit a row belongs to. */
  unitField: (row: Row) => keyof Row & string;
  notes: (row: Row, context: LedgerContext) => ReviewNote[];
  plan: (row: Row, known: Project | null, context: LedgerContext) => Promise<ProjectPlan>;
}

/** A ledger whose rows are projects. A project on record stays with the unit it has; a new one goes to the unit the row names. */
export function projectKind<Row extends ProjectRow>(ledger: ProjectLedger<Row>): LedgerKindOf<Row, Project, ProjectUndo> {
  return {
    table: 'projects',
    nameOf: ({ name }) => name,
    numbered: (row) => row,
    keysOf: projectKeys,
    known: knownProjects,
    async look(row, known, context) {
      const unit = namedUnit(row, ledger.unitField(row), context);
      const orgUnitId = known?.orgUnitId ?? unit.orgUnitId;
      const held = await holderNotes(row, orgUnitId, context);
      return { orgUnitId, notes: [...unit.notes, ...placeNotes(row, context), ...ledger.notes(row, context), ...held] };
    },
    async plan(row, known, context) {
      const plan = await ledger.plan(row, known, context);
      return { differs: isChange(plan), changes: projectChanges(plan, known), notes: plan.notes };
    },
    async apply(to, context) {
      return applyProjectRow(await ledger.plan(to.row, to.known, context), to, context);
    },
    undo: undoProjectRow,
  };
}
