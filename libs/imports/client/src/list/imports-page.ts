import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Empty, ErrorState, Formats, Language, lasting, Lens, newKey, PageHead, problemText, Skeleton, words } from '@luodi/shared/client';
import { ImportsApi } from '../data-access/imports-api';
import { EN, ZH } from '../imports-words';
import { countOf } from '../review/review';
import { DropZone } from './drop-zone';

interface Sending {
  file: File;
  key: string;
  failure?: string;
}

/** Upload a ledger, and the imports so far. */
@Component({
  selector: 'lu-imports-page',
  imports: [DropZone, Empty, ErrorState, PageHead, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './imports-page.html',
  styleUrl: './imports-page.css',
})
export class ImportsPage {
  private readonly imports = inject(ImportsApi);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  protected readonly formats = inject(Formats);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly recent = this.imports.recent();
  protected readonly page = lasting(this.recent);
  protected readonly rows = (view: Parameters<typeof countOf>[0]) => countOf(view, 'all');
  protected readonly sending = signal<Sending | null>(null);
  protected readonly busy = computed(() => !!this.sending() && !this.sending()?.failure);
  protected readonly day = computed(() => this.formats.day(this.lens.day(), { year: 'always' }));

  protected take(file: File): void {
    const refused = /\.xlsx$/i.test(file.name) ? undefined : this.w().upload.notXlsx;
    this.sending.set({ file, key: newKey(), failure: refused });
    if (!refused) void this.send();
  }

  /** Sends, or sends again: the same key, so that the server takes it once. */
  protected async send(): Promise<void> {
    const sending = this.sending();
    if (!sending) return;
    this.sending.set({ ...sending, failure: undefined });
    try {
      const { id } = await this.imports.upload(sending.file, 'signed', sending.key);
      await this.router.navigate(['/imports', id]);
    } catch (failure) {
      this.sending.set({ ...sending, failure: problemText(failure, this.language.code()) });
    }
  }
}
