import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LEDGER_KINDS, type LedgerKind } from '@luodi/imports/contract';
import {
  Empty,
  ErrorState,
  Formats,
  Language,
  lasting,
  Lens,
  newKey,
  PageHead,
  problemText,
  Seg,
  Skeleton,
  words,
} from '@luodi/shared/client';
import { ImportsApi } from '../data-access/imports-api';
import { EN, ZH } from '../imports-words';
import { countOf } from '../review/review';
import { DropZone } from './drop-zone';

interface Sending {
  file: File;
  kind: LedgerKind;
  key: string;
  failure?: string;
}

/** Upload a ledger, and the imports so far. */
@Component({
  selector: 'lu-imports-page',
  imports: [DropZone, Empty, ErrorState, PageHead, RouterLink, Seg, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './imports-page.html',
  styleUrl: './imports-page.css',
})
export class ImportsPage {
  /** Which ledger is uploaded; of signed projects when the address does not say. */
  readonly kind = input<string>();

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

  protected readonly chosen = computed(() => LEDGER_KINDS.find((kind) => kind === this.kind()) ?? 'signed');
  protected readonly kinds = computed(() => LEDGER_KINDS.map((value) => ({ value, label: this.w().kinds[value] })));

  protected choose(kind: LedgerKind): void {
    void this.router.navigate([], { queryParams: { kind: kind === 'signed' ? null : kind }, queryParamsHandling: 'merge' });
  }

  protected take(file: File): void {
    const refused = /\.(xlsx|csv)$/i.test(file.name) ? undefined : this.w().upload.noTable;
    this.sending.set({ file, kind: this.chosen(), key: newKey(), failure: refused });
    if (!refused) void this.send();
  }

  /** Sends, or sends again: the same key, so that the server takes it once. */
  protected async send(): Promise<void> {
    const sending = this.sending();
    if (!sending) return;
    this.sending.set({ ...sending, failure: undefined });
    try {
      const { id } = await this.imports.upload(sending.file, sending.kind, sending.key);
      await this.router.navigate(['/imports', id]);
    } catch (failure) {
      this.sending.set({ ...sending, failure: problemText(failure, this.language.code()) });
    }
  }
}
