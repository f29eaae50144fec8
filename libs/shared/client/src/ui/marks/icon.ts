import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ICON_PATHS, type IconName } from './icon-paths';

/** A decorative icon: its meaning is always said in words beside it or on its button. */
@Component({
  selector: 'lu-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { style: 'display: contents' },
  template: `<svg class="ico" [class.ico-20]="size() === 20" viewBox="0 0 20 20" aria-hidden="true"><path [attr.d]="path()" /></svg>`,
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly size = input<16 | 20>(16);
  protected readonly path = computed(() => ICON_PATHS[this.name()]);
}
