import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { words } from '../../i18n/words';
import { EN, ZH } from './states-words';

const WIDTHS = [68, 54, 74, 60, 70, 48];

/** Grey bars at the height of the rows to come; seen only after 200 ms. */
@Component({
  selector: 'lu-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      <span class="heard">{{ w().loading }}</span>
      @for (width of widths(); track $index) {
        <div class="skel-row" aria-hidden="true">
          <span class="skel" [style.width.%]="width * 0.6"></span><span class="sp"></span> <span class="skel" style="width: 12%"></span
          ><span class="skel" style="width: 12%"></span>
        </div>
      }
    </div>
  `,
})
export class Skeleton {
  readonly rows = input(6);
  protected readonly w = words(ZH, EN);
  protected readonly widths = computed(() => Array.from({ length: this.rows() }, (_, row) => WIDTHS[row % WIDTHS.length]!));
}
