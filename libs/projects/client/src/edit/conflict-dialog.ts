import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Dialog, words } from '@luodi/shared/client';
import { FieldText } from '../ui/field-text';
import type { Clash } from './clashes';
import { EN, ZH } from './edit-words';

/** Two people changed the same fields: original, mine and theirs, one to choose in each. Mine to begin with: that is what was just typed. */
@Component({
  selector: 'lu-conflict-dialog',
  imports: [Dialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './conflict-dialog.html',
})
export class ConflictDialog {
  readonly clashes = input.required<readonly Clash[]>();
  readonly currency = input('CNY');
  /** The fields in which the other person's value is to stay. */
  readonly resolved = output<string[]>();
  readonly closed = output<void>();

  protected readonly texts = inject(FieldText);
  protected readonly w = words(ZH, EN);
  protected readonly given = signal<readonly string[]>([]);

  protected text(field: string, value: unknown): string {
    return this.texts.value(field, value, this.currency()) || this.w().conflict.empty;
  }

  protected keep(field: string, mine: boolean): void {
    this.given.update((given) => [...given.filter((other) => other !== field), ...(mine ? [] : [field])]);
  }

  protected giveUpAll(): void {
    this.resolved.emit(this.clashes().map(({ field }) => field));
  }
}
