import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
  type Signal,
  type WritableSignal,
} from '@angular/core';
import { FormRoot, type FieldTree } from '@angular/forms/signals';
import type { BulkEditView } from '@luodi/shared/contract';
import { problemText } from '../data/problem-text';
import { Field } from '../forms/field';
import { FieldErrors } from '../forms/field-errors';
import { Language } from '../i18n/language';
import { words } from '../i18n/words';
import { Dialog } from '../ui/float/dialog';
import type { BulkOf } from './bulk-form';
import { BulkPreview } from './bulk-preview';
import { EN, ZH } from './bulk-words';

/** A `BulkForm`, whatever it writes. */
export interface BulkShown {
  readonly of: Pick<BulkOf<unknown>, 'names' | 'rows' | 'text'>;
  readonly fields: readonly string[];
  readonly field: WritableSignal<string>;
  readonly entry: FieldTree<unknown>;
  readonly preview: WritableSignal<BulkEditView | null>;
  readonly changing: Signal<BulkEditView['rows']>;
  apply(): Promise<void>;
}

/** Around the field of a `BulkForm`, which is its content: the choice of that field, then what becomes of each record. */
@Component({
  selector: 'lu-bulk-dialog',
  imports: [BulkPreview, Dialog, Field, FieldErrors, FormRoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-dialog.html',
})
export class BulkDialog {
  readonly bulk = input.required<BulkShown>();
  readonly closed = output<void>();
  private readonly language = inject(Language);
  private readonly go = viewChild<ElementRef<HTMLElement>>('go');
  protected readonly w = words(ZH, EN);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly would = computed(() => this.w().would(this.of('changed'), this.of('unchanged'), this.of('refused')));

  constructor() {
    afterRenderEffect(() => this.go()?.nativeElement.focus());
  }

  protected async apply(): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      await this.bulk().apply();
      this.closed.emit();
    } catch (failure) {
      this.failed.set(problemText(failure, this.language.code()));
    }
    this.busy.set(false);
  }

  private of(outcome: string): number {
    return (
      this.bulk()
        .preview()
        ?.rows.filter((row) => row.outcome === outcome).length ?? 0
    );
  }
}
