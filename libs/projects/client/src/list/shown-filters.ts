import { computed, inject, type Signal } from '@angular/core';
import { Formats, markNames, Session, words } from '@luodi/shared/client';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { EN, ZH, type ListWords } from './list-words';
import type { ProjectFilter } from './project-filter';

export interface ShownFilter {
  label: string;
  /** The query parameters that take it away. */
  drop: Record<string, null>;
}

/** The filters in force, in words. `withStage`: a stage counts as a filter, as it does on the table. Call in an injection context. */
export function shownFilters(filter: () => ProjectFilter, withStage: () => boolean): Signal<ShownFilter[]> {
  const w = words(ZH, EN);
  const common = words(COMMON_ZH, COMMON_EN);
  const names = markNames();
  const formats = inject(Formats);
  const units = inject(Session).units;
  return computed(() => {
    const { q, stage, priority, agreement, orgUnitId, investorId, knownAt, ...entered } = filter();
    const says = w().filters;
    const unit = orgUnitId && (units().find(({ id }) => id === orgUnitId)?.name ?? says.someUnit);
    return [
      shown(q && says.q(q), 'q'),
      shown(withStage() && stage && names().stages[stage], 'stage'),
      shown(priority && common().priority[priority], 'priority'),
      shown(agreement && common().agreement[agreement], 'agreement'),
      shown(unit && says.unit(unit), 'orgUnitId'),
      shown(investorId && says.investor, 'investorId'),
      shown(enteredText(entered, says, formats, names().stages), 'enteredStage', 'enteredFrom', 'enteredTo'),
      shown(knownAt && says.knownAt(formats.instant(knownAt)), 'knownAt'),
    ].filter((each) => each !== null);
  });
}

type Entered = Pick<ProjectFilter, 'enteredStage' | 'enteredFrom' | 'enteredTo'>;

function enteredText(entered: Entered, says: ListWords['filters'], formats: Formats, stages: Record<string, string>): string {
  const { enteredStage: stage, enteredFrom: from, enteredTo: to } = entered;
  if (!stage && !from && !to) return '';
  if (from && to) return says.entered(stages[stage ?? ''] ?? '', formats.days(from, to));
  const end = [from && says.from(formats.day(from)), to && says.to(formats.day(to))].filter(Boolean).join('');
  return says.entered(stages[stage ?? ''] ?? '', end);
}

function shown(label: string | false | null | undefined, ...params: string[]): ShownFilter | null {
  return label ? { label, drop: Object.fromEntries(params.map((name) => [name, null])) } : null;
}
