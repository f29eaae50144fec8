import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { words } from '../../i18n/words';
import { Dialog } from '../../ui/float/dialog';
import type { Clash } from './clashes';

/** Two people changed the same fields: original, mine and theirs, one to choose in each. Mine to begin with: that is what was just typed. */
@Component({
  selector: 'lu-conflict-dialog',
  imports: [Dialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './conflict-dialog.html',
})
export class ConflictDialog {
  readonly clashes = input.required<readonly Clash[]>();
  /** What a field is called, and a value of it in words. */
  readonly nameOf = input.required<(field: string) => string>();
  readonly textOf = input.required<(field: string, value: unknown) => string>();
  /** The fields in which the other person's value is to stay. */
  readonly resolved = output<string[]>();
  readonly closed = output<void>();
  protected readonly given = signal<readonly string[]>([]);
  protected readonly w = words(
    {
      title: '有人刚改过这条记录',
      lead: '不相干的改动已合并；下面几处两边都改了，各选一个。',
      field: '字段',
      original: '原来',
      mine: '我的',
      theirs: '对方',
      empty: '（空）',
      save: '保存所选',
      allTheirs: '全用对方的',
      back: '再想想',
    },
    {
      title: 'Somebody has just changed this record',
      lead: 'Other changes are merged. Both of you changed these; choose one each.',
      field: 'Field',
      original: 'Before',
      mine: 'Mine',
      theirs: 'Theirs',
      empty: '(empty)',
      save: 'Save choice',
      allTheirs: 'Take all theirs',
      back: 'Back',
    },
  );

  protected text(field: string, value: unknown): string {
    return this.textOf()(field, value) || this.w().empty;
  }

  protected keep(field: string, mine: boolean): void {
    this.given.update((given) => [...given.filter((other) => other !== field), ...(mine ? [] : [field])]);
  }

  protected giveUpAll(): void {
    this.resolved.emit(this.clashes().map(({ field }) => field));
  }
}
