import { computed, inject, type Signal } from '@angular/core';
import { Formats, markNames, Session, words } from '@luodi/shared/client';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { enrolledText, enteredText } from './behind-figure-text';
import { EN, ZH } from './list-words';
import type { ProjectFilter } from './project-filter';

export interface ShownFilter {
  label: string;
  /** The query parameters that take it away. */
  drop: Record<string, null>;
}

/** The filters in force, in words. `withStage`: a stage counts as a filter, as it does on the table. Call in an injection context. */
export function shownFilters(filter: () => ProjectFilter, withStage: () => boolean): Signal<ShownFilter[]> {
  const list = words(ZH, EN);
  const common = words(COMMON_ZH, COMMON_EN);
  const names = markNames();
  const formats = inject(Formats);
  const units = inject(Session).units;
  const unitName = (id: string) => units().find((unit) => unit.id === id)?.name ?? list().filters.someUnit;
  return computed(() => {
    const says = list().filters;
    const is = filter();
    const shown = [
      label(is.q, says.q, 'q'),
      label(withStage() ? is.stage : null, (stage) => names().stages[stage] ?? stage, 'stage'),
      label(is.priority, (priority) => common().priority[priority], 'priority'),
      label(is.agreement, (grade) => common().agreement[grade], 'agreement'),
      label(is.orgUnitId, (id) => says.unit(unitName(id)), 'orgUnitId'),
      label(is.investorId, () => says.investor, 'investorId'),
      label(enteredText(is, says, formats, names().stages), (text) => text, 'enteredStage', 'enteredFrom', 'enteredTo'),
      label(enrolledText(is, says, formats), (text) => text, 'enrolledFrom', 'enrolledTo'),
      label(is.knownAt, (instant) => says.knownAt(formats.instant(instant)), 'knownAt'),
    ];
    return shown.filter((each) => each !== null);
  });
}

function label<T extends string>(value: T | null | undefined, say: (value: T) => string, ...params: string[]): ShownFilter | null {
  return value ? { label: say(value), drop: Object.fromEntries(params.map((name) => [name, null])) } : null;
}
