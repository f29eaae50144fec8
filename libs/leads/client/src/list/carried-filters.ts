import { computed, inject, type Signal } from '@angular/core';
import { Formats, words } from '@luodi/shared/client';
import { EN, ZH } from './list-words';
import type { LeadFilter } from './lead-filter';

export interface CarriedFilter {
  label: string;
  /** The query parameters that take it away. */
  drop: Record<string, null>;
}

/** What came with a figure of a report and no control of the page sets, in words. Call in an injection context. */
export function carriedFilters(filter: () => LeadFilter): Signal<CarriedFilter[]> {
  const w = words(ZH, EN);
  const formats = inject(Formats);
  const daysOf = ({ firstReportFrom: from, firstReportTo: to }: LeadFilter) => {
    if (from && to) return formats.days(from, to);
    if (from) return w().from(formats.day(from));
    return to && w().to(formats.day(to));
  };
  const carried = (label: string, ...params: string[]): CarriedFilter => ({
    label,
    drop: Object.fromEntries(params.map((name) => [name, null])),
  });
  return computed(() => {
    const days = daysOf(filter());
    const { knownAt } = filter();
    return [
      ...(days ? [carried(w().reported(days), 'firstReportFrom', 'firstReportTo')] : []),
      ...(knownAt ? [carried(w().knownAt(formats.instant(knownAt)), 'knownAt')] : []),
    ];
  });
}
