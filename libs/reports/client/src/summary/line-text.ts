import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Bound, Line } from './line';

/** Running text whose figures are doors, underlined with dots. Bound by property, so that no space comes between figure and unit. */
@Component({
  selector: 'lu-line',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (piece of pieces(); track $index) {
      @if (piece.door; as door) {
        <a class="f" [routerLink]="door.to" [queryParams]="door.params" [textContent]="piece.text"></a>
      } @else {
        <span [textContent]="piece.text"></span>
      }
    }
  `,
})
export class LineText {
  readonly of = input.required<Line>();
  protected readonly pieces = computed(() =>
    this.of().map((piece): Bound => (typeof piece === 'string' ? { text: piece, door: null } : piece)),
  );
}
