import type { NegotiatingLedgerRow, SignedLedgerRow } from '@luodi/imports/contract';
import { holderNotes } from '../kinds/investor-of-row';
import type { LedgerContext } from '../kinds/ledger-context';
import type { LedgerKindOf, RowToWrite } from '../kinds/ledger-kind';
import type { ReviewNote } from '../kinds/review-notes';
import { namedUnit } from '../kinds/unit-of-row';
import { knownProjects, projectKeys, type KnownProject } from './known-projects.query';
import { projectChanges } from './project-changes';
import { placeNotes } from './project-notes';
import { isChange, type ProjectPlan } from './project-plan';
import { undoProjectRow, type ProjectUndo } from './undo-project-row';
import { changeProject, createProjects } from './write-projects';

type ProjectRow = SignedLedgerRow | NegotiatingLedgerRow;

/** What tells one ledger of projects from another. */
export interface ProjectLedger<Row> {
  /** The column that names the unit a row belongs to. */
  unitField: (row: Row) => keyof Row & string;
  notes: (row: Row, context: LedgerContext) => ReviewNote[];
  plan: (row: Row, known: KnownProject | null, context: LedgerContext) => ProjectPlan;
}

/** A ledger whose rows are projects. A project on record stays with the unit it has; a new one goes to the unit the row names. */
export function projectKind<Row extends ProjectRow>(ledger: ProjectLedger<Row>): LedgerKindOf<Row, KnownProject, ProjectUndo> {
  const planned = (to: RowToWrite<Row>, known: KnownProject | null, context: LedgerContext) => {
    return { ...to, plan: ledger.plan(to.row, known, context) };
  };
  return {
    table: 'projects',
    nameOf: ({ name }) => name,
    numbered: (row) => row,
    keysOf: projectKeys,
    known: knownProjects,
    look(row, known, context) {
      const unit = namedUnit(row, ledger.unitField(row), context);
      const orgUnitId = known?.orgUnitId ?? unit.orgUnitId;
      const held = holderNotes(row, orgUnitId, context);
      return { orgUnitId, notes: [...unit.notes, ...placeNotes(row, context), ...ledger.notes(row, context), ...held] };
    },
    plan(row, known, context) {
      const plan = ledger.plan(row, known, context);
      return { differs: isChange(plan), changes: projectChanges(plan, known?.project ?? null), notes: plan.notes };
    },
    create: (rows, context) =>
      createProjects(
        rows.map((to) => planned(to, null, context)),
        context,
      ),
    change: (known, to, context) => changeProject(known.project, planned(to, known, context), context),
    undo: undoProjectRow,
  };
}
