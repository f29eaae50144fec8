import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deltaText, Language, Lens, STAGE_NAMES, words } from '@luodi/shared/client';
import { stageDoor } from '../indicators/door';
import { sums, type MatrixRow, type MoveFilter } from './movement';
import { EN, ZH } from './movement-words';

/**
 * Stage by stage: last week, in, out, this week. In and out choose the rows beside (`?move=in-SIGNED`), this week opens its records on `day`
 * (a past day; absent: today).
 */
@Component({
  selector: 'lu-movement-matrix',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './movement-matrix.html',
  styleUrl: './movement-matrix.css',
})
export class MovementMatrix {
  readonly rows = input.required<readonly MatrixRow[]>();
  readonly chosen = input<MoveFilter>();
  readonly day = input<string>();
  /** Where the rows stand, for the jump. */
  readonly fragment = input<string>();
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  /** What came in and what went out, as figures of a row. Leads have no rows of movement: theirs open nothing. */
  protected flows({ stage, in: came, out: gone }: MatrixRow) {
    const name = this.name(stage);
    return [
      { move: `in-${stage}`, count: came, text: deltaText(came), label: this.w().came(name, came) },
      { move: `out-${stage}`, count: gone, text: deltaText(-gone), label: this.w().left(name, gone) },
    ];
  }
  protected readonly total = computed(() => sums(this.rows()));
  protected readonly delta = deltaText;
  protected readonly name = (stage: string) => STAGE_NAMES[this.language.code()][stage] ?? stage;
  private readonly lens = inject(Lens);
  protected readonly door = (stage: string) => stageDoor(stage, this.day() ?? this.lens.asOf());
}
