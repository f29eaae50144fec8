import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { BulkEditView, BulkRowView, BulkValues } from '@luodi/shared/contract';
import { firstValueFrom } from 'rxjs';
import { Formats } from '../i18n/formats';
import { words } from '../i18n/words';
import { Toasts } from '../ui/float/toasts';
import { EN, ZH } from './bulk-words';

const NAMED = 3;

export interface BulkRow {
  id: string;
  version: number;
  set: BulkValues;
}
interface Changing {
  url: string;
  /** 3 个项目 */
  count(count: number): string;
  /** Called after the change, and again after it was undone. */
  changed(): void;
}

/** Changes many records, says what came of it and offers the way back. */
@Service()
export class BulkEdits {
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly w = words(ZH, EN);

  preview(url: string, rows: BulkRow[]): Promise<BulkEditView> {
    return firstValueFrom(this.http.post<BulkEditView>(url, { rows, preview: true }));
  }

  /** @throws what the server says of the whole */
  async apply(rows: BulkRow[], to: Changing): Promise<void> {
    const { done, refused } = await this.write(to.url, rows);
    const action = { label: this.w().undo, run: () => void this.undo(done, to) };
    this.toasts.say(this.w().done(to.count(done.length)) + this.rest('kept', refused), done.length ? action : undefined);
    to.changed();
  }

  /** Puts back what was there, where nobody has changed the row since. */
  private async undo(rows: BulkRowView[], to: Changing): Promise<void> {
    const back = rows.map(({ id, version, before }) => ({ id, version: version!, set: before }));
    try {
      const { done, refused } = await this.write(to.url, back);
      this.toasts.say(this.w().undone(to.count(done.length)) + this.rest('left', refused));
    } catch (failure) {
      this.toasts.failed(failure);
    }
    to.changed();
  }

  private async write(url: string, rows: BulkRow[]) {
    const { rows: views } = await firstValueFrom(this.http.post<BulkEditView>(url, { rows }));
    return {
      done: views.filter(({ outcome }) => outcome === 'changed'),
      refused: views.filter(({ outcome }) => outcome === 'refused'),
    };
  }

  private rest(how: 'kept' | 'left', refused: BulkRowView[]): string {
    if (!refused.length) return '';
    const names = refused.slice(0, NAMED).map(({ name }) => name ?? this.w().unseen);
    return this.w()[how](refused.length, this.formats.list(names) + (refused.length > NAMED ? '…' : ''));
  }
}
