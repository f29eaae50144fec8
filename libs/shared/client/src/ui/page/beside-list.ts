import { inject, Service } from '@angular/core';
import { Router } from '@angular/router';
import type { PageList } from '../../data/page-list';

interface Record {
  id: string;
}

/** Where the record open in the side panel stands in its list. */
export interface ListPlace {
  at: number;
  total: string;
  before: string | undefined;
  after: string | undefined;
}

/** Place of a record among what a list has loaded; undefined when it is not there. */
export function placeIn(list: PageList<Record>, id: string): ListPlace | undefined {
  const items = list.items();
  const at = items.findIndex((item) => item.id === id);
  return at < 0 ? undefined : { at: at + 1, total: list.totalText(), before: items[at - 1]?.id, after: items[at + 1]?.id };
}

/** Going through a list in its side panel, `?panel=id`. */
@Service()
export class BesideList {
  private readonly router = inject(Router);

  /** To the neighbouring record; near the end the list loads on. */
  step(list: PageList<Record>, id: string, by: 1 | -1): void {
    const place = placeIn(list, id);
    const next = by > 0 ? place?.after : place?.before;
    if (by > 0 && isLast(list, next ?? id)) list.more();
    if (next) void this.go(next);
  }

  /** Closes; focus goes to the row one ended on, which may not be the one opened first. Later than the panel's own giving back. */
  close(id: string): void {
    void this.go(null).then(() => setTimeout(() => document.querySelector<HTMLElement>(`[data-record="${id}"]`)?.focus(), 20));
  }

  private go(panel: string | null): Promise<boolean> {
    return this.router.navigate([], { queryParams: { panel }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

function isLast(list: PageList<Record>, id: string): boolean {
  return list.items().at(-1)?.id === id;
}
