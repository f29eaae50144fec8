import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { words } from '../../i18n/words';
import { EN, ZH } from './marks-words';

/** Red square, amber triangle, green disc: colour, shape and word together. `label` replaces the word (红灯原因). */
@Component({
  selector: 'lu-light',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="light {{ is() }}">{{ label() || w().lights[is()] }}</span>`,
})
export class Light {
  readonly is = input.required<'red' | 'amber' | 'green'>();
  readonly label = input<string>();
  protected readonly w = words(ZH, EN);
}
