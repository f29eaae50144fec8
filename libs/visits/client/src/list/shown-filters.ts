import { computed, inject, type Signal } from '@angular/core';
import { Formats, Lens, markNames, Session, words } from '@luodi/shared/client';
import { EN, ZH } from '../visits-words';
import type { VisitFilter } from './visit-filter';

export interface ShownFilter {
  label: string;
  /** The query parameter that carries it. */
  param: string;
}

/** What narrows the list, in words: filters and the lens. Call in an injection context. */
export function shownFilters(filter: () => VisitFilter): Signal<ShownFilter[]> {
  const w = words(ZH, EN);
  const names = markNames();
  const formats = inject(Formats);
  const lens = inject(Lens);
  const units = inject(Session).units;
  return computed(() => {
    const { q, direction, from, to, investorId, projectId, orgUnitId } = filter();
    const { none, directions } = w();
    const industry = lens.industry();
    const unit = orgUnitId && (units().find(({ id }) => id === orgUnitId)?.name ?? orgUnitId);
    return [
      { label: industry && names().industries[industry], param: 'lens' },
      { label: q && none.search(q), param: 'q' },
      { label: direction && directions[direction], param: 'direction' },
      { label: from && none.from(formats.day(from)), param: 'from' },
      { label: to && none.to(formats.day(to)), param: 'to' },
      { label: (investorId || projectId) && none.ofRecord, param: investorId ? 'investorId' : 'projectId' },
      { label: unit, param: 'orgUnitId' },
    ].filter((each): each is ShownFilter => !!each.label);
  });
}
