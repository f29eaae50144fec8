import type { Project } from '@luodi/projects/server';
import { changed } from '@luodi/shared/server';
import type { ReviewNote } from '../kinds/review-notes';
import type { SaidOfInvestor } from '../kinds/investor-of-row';
import type { PlannedMove } from './declared-moves';
import type { DeclaredRecord } from './declared-record';
import type { LeadPlan } from './project-lead';

type Fields = Partial<Project>;

/** What a row would make of a project. */
export interface ProjectPlan {
  /** Fields that differ, both empty when none does. */
  fields: { before: Fields; after: Fields };
  moves: PlannedMove[];
  /** What ledgers have declared of permits, this one included; null where the ledger speaks of none. */
  declared: DeclaredRecord | null;
  declaredChanged: boolean;
  /** The lead that goes with the project; null where the ledger knows of none. */
  lead: LeadPlan | null;
  investor: SaidOfInvestor & { name: string | null };
  notes: ReviewNote[];
}

/** Of what a ledger says, what is another than on record. */
export const differing = (known: Project | null, says: Fields): ProjectPlan['fields'] =>
  changed<Fields>(known ?? {}, says) ?? { before: {}, after: {} };

export const isChange = ({ fields, moves, declaredChanged, lead }: ProjectPlan): boolean =>
  Object.keys(fields.after).length > 0 || moves.length > 0 || declaredChanged || lead?.differs === true;
