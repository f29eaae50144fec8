import { booleanAttribute, ChangeDetectionStrategy, Component, input } from '@angular/core';
import { GroundMark } from '../marks/ground-mark';

/** Nothing here yet: what belongs here, and (projected) up to two actions. With `filtered`, no match: name the filter to drop. */
@Component({
  selector: 'lu-empty',
  imports: [GroundMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="empty">
      @if (!filtered()) {
        <lu-ground-mark [size]="52" hollow />
      }
      <h2>{{ title() }}</h2>
      @if (text(); as line) {
        <p>{{ line }}</p>
      }
      <div class="row wrap"><ng-content /></div>
    </div>
  `,
})
export class Empty {
  readonly title = input.required<string>();
  readonly text = input<string>();
  readonly filtered = input(false, { transform: booleanAttribute });
}
