import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { ProjectCard } from '@luodi/projects/contract';
import type { PageList } from '@luodi/shared/client';

export interface Place {
  at: number;
  total: string;
  before: string | undefined;
  after: string | undefined;
}

/** The lists in sight (the table, or the columns of the board): where an open record stands in its list, and what is next to it. */
@Injectable()
export class Neighbours {
  private readonly lists = signal<readonly PageList<ProjectCard>[]>([]);

  join(list: PageList<ProjectCard>): void {
    this.lists.update((lists) => [...lists, list]);
    inject(DestroyRef).onDestroy(() => this.lists.update((lists) => lists.filter((other) => other !== list)));
  }

  of(id: string): Place | undefined {
    for (const list of this.lists()) {
      const items = list.items();
      const at = items.findIndex((item) => item.id === id);
      if (at >= 0) return { at: at + 1, total: list.totalText(), before: items[at - 1]?.id, after: items[at + 1]?.id };
    }
    return undefined;
  }

  /** Loads on where a record is the last one loaded of its list. */
  moreAfter(id: string): void {
    this.lists()
      .find((list) => list.items().at(-1)?.id === id)
      ?.more();
  }
}
