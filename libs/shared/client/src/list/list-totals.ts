import { httpResource } from '@angular/common/http';
import { computed, linkedSignal, type Signal, type WritableSignal } from '@angular/core';
import type { ListFields, ListTotals } from '@luodi/shared/contract';
import { lasting } from '../data/lasting';
import { queryOf, type PageParams } from '../data/page-list';
import type { ListState } from './list-address';

export interface Totals {
  readonly shown: Signal<ListTotals | undefined>;
  /** Set to count a list that has nothing to add up. */
  readonly wanted: WritableSignal<boolean>;
  reload(): void;
}

/**
 * The totals of a list, over its whole filter. Asked for where there is something to add up or to group, or where somebody wants an exact
 * count. `params` are those of the list; undefined asks for nothing. Call in an injection context.
 */
export function listTotals(url: string, params: () => PageParams | undefined, state: () => ListState, fields: ListFields): Totals {
  const asked = computed(() => JSON.stringify(params()));
  const wanted = linkedSignal({ source: asked, computation: () => false });
  const needed = computed(() => wanted() || state().group !== null || state().columns.some((name) => fields[name]!.sum));
  const resource = httpResource<ListTotals>(() => {
    const query = params();
    return query && needed() ? { url, params: queryOf({ ...query, limit: undefined, columns: undefined, sort: undefined }) } : undefined;
  });
  return { shown: lasting(resource), wanted, reload: () => void resource.reload() };
}
