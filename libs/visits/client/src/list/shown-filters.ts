import { computed, inject, type Signal } from '@angular/core';
import { Formats, Lens, markNames, Session, words } from '@luodi/shared/client';
import type { Direction } from '@luodi/visits/contract';
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
    const { none, directions, topLeader } = w();
    const says: Record<keyof VisitFilter | 'lens', (value: string) => string | undefined> = {
      lens: (industry) => names().industries[industry],
      q: none.search,
      direction: (direction) => directions[direction as Direction],
      from: (day) => none.from(formats.day(day)),
      to: (day) => none.to(formats.day(day)),
      investorId: () => none.ofRecord,
      projectId: () => none.ofRecord,
      leadId: () => none.ofRecord,
      orgUnitId: (unit) => units().find(({ id }) => id === unit)?.name ?? none.someUnit,
      topLeader: () => topLeader,
      knownAt: (instant) => none.knownAt(formats.instant(instant)),
    };
    return Object.entries({ lens: lens.industry(), ...filter() }).flatMap(([param, value]) => {
      const label = value ? says[param as keyof typeof says](value) : undefined;
      return label ? [{ label, param }] : [];
    });
  });
}
