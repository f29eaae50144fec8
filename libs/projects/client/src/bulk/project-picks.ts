import { computed, effect, inject, signal, untracked } from '@angular/core';
import { BULK_LIMIT, type ProjectCard } from '@luodi/projects/contract';
import { RowSelection, Toasts, Viewport, type PageList, type PageParams } from '@luodi/shared/client';
import type { Listed } from '@luodi/shared/contract';
import { ProjectsApi } from '../data-access/projects-api';

interface PickedFrom {
  list: PageList<Listed<ProjectCard>>;
  /** The request behind the list; another one lets all rows go. */
  asked: () => PageParams | undefined;
  /** Whether rows may be picked now. */
  may: () => boolean;
}

/** The projects of the table that are picked to be changed together. Make it in an injection context. */
export class ProjectPicks {
  private readonly api = inject(ProjectsApi);
  private readonly toasts = inject(Toasts);
  private readonly phone = inject(Viewport).phone;
  readonly most = BULK_LIMIT;
  readonly selection: RowSelection<Listed<ProjectCard>>;
  /** On a phone rows are picked once it is asked for; elsewhere the boxes are always there. */
  readonly choosing = signal(false);
  readonly offered = computed(() => (this.from.may() && (!this.phone() || this.choosing()) ? this.selection : undefined));
  readonly underWay = computed(() => this.selection.count() > 0 || this.choosing());
  /** All that match are being fetched. */
  readonly taking = signal(false);

  constructor(private readonly from: PickedFrom) {
    this.selection = new RowSelection({ rows: () => from.list.items(), nameOf: ({ name }) => name });
    effect(() => {
      from.asked();
      untracked(() => this.leave());
    });
  }

  leave(): void {
    this.selection.clear();
    this.choosing.set(false);
  }

  /** Those that match, as many as one change may take. */
  async takeAll(): Promise<void> {
    this.taking.set(true);
    await this.api.first(this.from.asked() ?? {}, BULK_LIMIT).then(
      (rows) => this.selection.take(rows),
      (failure: unknown) => this.toasts.failed(failure),
    );
    this.taking.set(false);
  }
}
