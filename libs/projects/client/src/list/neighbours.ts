import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { ProjectCard } from '@luodi/projects/contract';
import type { PageList } from '@luodi/shared/client';

interface Joined {
  list: PageList<ProjectCard>;
  name: () => string;
}
export interface Place {
  name: string;
  at: number;
  total: string;
  before: string | undefined;
  after: string | undefined;
}

/** The lists in sight (the table, or the columns of the board): where an open record stands in its list, and what is next to it. */
@Injectable()
export class Neighbours {
  private readonly lists = signal<readonly Joined[]>([]);

  /** `name`: what the list is called where there are several, as the columns of the board. Call in an injection context. */
  join(list: PageList<ProjectCard>, name: () => string = () => ''): void {
    const joined = { list, name };
    this.lists.update((lists) => [...lists, joined]);
    inject(DestroyRef).onDestroy(() => this.lists.update((lists) => lists.filter((other) => other !== joined)));
  }

  /** Asks anew for what the lists show. */
  refresh(): void {
    for (const { list } of this.lists()) list.refresh();
  }

  of(id: string): Place | undefined {
    for (const { list, name } of this.lists()) {
      const items = list.items();
      const at = items.findIndex((item) => item.id === id);
      if (at >= 0) return { name: name(), at: at + 1, total: list.totalText(), before: items[at - 1]?.id, after: items[at + 1]?.id };
    }
    return undefined;
  }

  /** Loads on where a record is the last one loaded of its list. */
  moreAfter(id: string): void {
    this.lists()
      .find(({ list }) => list.items().at(-1)?.id === id)
      ?.list.more();
  }
}
