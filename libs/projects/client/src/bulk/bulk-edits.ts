import { inject, Service } from '@angular/core';
import type { BulkEditView, BulkRowDto, BulkRowView, BulkValuesDto } from '@luodi/projects/contract';
import { Formats, Toasts, words } from '@luodi/shared/client';
import { ProjectsApi } from '../data-access/projects-api';
import { EN, ZH } from './bulk-words';

const NAMED = 3;

/** Changes many projects, says what came of it and offers the way back. */
@Service()
export class BulkEdits {
  private readonly api = inject(ProjectsApi);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly w = words(ZH, EN);

  preview(rows: BulkRowDto[]): Promise<BulkEditView> {
    return this.api.bulk({ rows, preview: true });
  }

  /** `changed` is called after the change, and again after it was undone. @throws what the server says of the whole */
  async apply(rows: BulkRowDto[], changed: () => void): Promise<void> {
    const { done, refused } = this.parted((await this.api.bulk({ rows })).rows);
    const action = { label: this.w().undo, run: () => void this.undo(done, changed) };
    this.toasts.say(this.w().done(done.length) + this.rest('kept', refused), done.length ? action : undefined);
    changed();
  }

  /** Puts back what was there, where nobody has changed the row since. */
  private async undo(rows: BulkRowView[], changed: () => void): Promise<void> {
    const back = rows.map(({ id, version, before }) => ({ id, version: version!, set: before as BulkValuesDto }));
    try {
      const { done, refused } = this.parted((await this.api.bulk({ rows: back })).rows);
      this.toasts.say(this.w().undone(done.length) + this.rest('left', refused));
    } catch (failure) {
      this.toasts.failed(failure);
    }
    changed();
  }

  private parted(rows: BulkRowView[]) {
    return {
      done: rows.filter(({ outcome }) => outcome === 'changed'),
      refused: rows.filter(({ outcome }) => outcome === 'refused'),
    };
  }

  private rest(how: 'kept' | 'left', refused: BulkRowView[]): string {
    if (!refused.length) return '';
    const names = refused.slice(0, NAMED).map(({ name }) => name ?? this.w().unseen);
    return this.w()[how](refused.length, this.formats.list(names) + (refused.length > NAMED ? '…' : ''));
  }
}
