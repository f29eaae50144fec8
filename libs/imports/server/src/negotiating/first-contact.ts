import { boundOf, stageOrder, type IsoDate, type PartialDay, type Precision } from '@luodi/shared/contract';
import type { PathEntry, PlannedMove } from '../projects/declared-moves';

/** Since when a project has been in talks, as a ledger has it. */
export interface FirstContact {
  on: IsoDate;
  precision: Precision;
}

export interface FirstContactPlan {
  /** When talks began as the row says it; known by the ledger's own day where it does not say. */
  contact: FirstContact;
  moves: PlannedMove[];
  warning: { code: 'first-contact-after-stated' | 'first-contact-after-stage'; params: Record<string, string> } | null;
}

/**
 * What the first contact of a ledger adds to the path on record. A day is not lost to the month it lies in, nor to an earlier ledger's;
 * what somebody has entered stays; and no ledger takes a project back from a later stage.
 */
export function planFirstContact(path: readonly PathEntry[], stated: PartialDay | null, statedOn: IsoDate): FirstContactPlan {
  const { contact, warning } = contactOf(stated, statedOn);
  const entry = path.find(({ to }) => to === 'NEGOTIATING');
  const next = path.filter(({ to }) => stageOrder(to) > stageOrder('NEGOTIATING')).map(({ effectiveOn }) => effectiveOn);
  const later = next.sort()[0];
  if (entry && isSettled(entry, contact, statedOn)) return { contact, moves: [], warning };
  if (later !== undefined && contact.on >= later) return { contact, moves: [], warning: warning ?? afterStage(contact, later) };
  return { contact, moves: [{ to: 'NEGOTIATING', ...contact, supersedes: entry?.id ?? null }], warning };
}

function contactOf(stated: PartialDay | null, statedOn: IsoDate): Pick<FirstContactPlan, 'contact' | 'warning'> {
  const unknown: FirstContact = { on: statedOn, precision: 'by' };
  if (stated === null) return { contact: unknown, warning: null };
  const bound = boundOf(stated, statedOn);
  if (bound.on <= statedOn) return { contact: bound, warning: null };
  return { contact: unknown, warning: { code: 'first-contact-after-stated', params: { on: stated, statedOn } } };
}

/** A project that is not known to have been in talks earlier needs no word about it. */
const afterStage = ({ on, precision }: FirstContact, next: IsoDate): FirstContactPlan['warning'] =>
  precision === 'by' ? null : { code: 'first-contact-after-stage', params: { on, next } };

function isSettled(entry: PathEntry, contact: FirstContact, statedOn: IsoDate): boolean {
  if (contact.precision === 'by') return entry.precision !== 'by' || entry.effectiveOn <= contact.on;
  if (entry.precision === 'by') return false;
  if (!entry.declared) return true;
  const [known, said] = [entry, contact].map(written);
  if (known!.startsWith(said!)) return true;
  return !said!.startsWith(known!) && (entry.statedOn ?? '') > statedOn;
}

const written = ({ precision, ...day }: Pick<PathEntry, 'effectiveOn' | 'precision'> | FirstContact): string => {
  const on = 'on' in day ? day.on : day.effectiveOn;
  return precision === 'month' ? on.slice(0, 7) : on;
};
