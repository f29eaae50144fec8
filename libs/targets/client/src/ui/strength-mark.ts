import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ChainStrength } from '@luodi/industries/contract';
import { rootOf, words } from '@luodi/shared/client';
import { EN, ZH } from '../industries-words';

const BARS: Record<ChainStrength, number> = { strong: 3, has: 2, weak: 1, missing: 0 };
const HUES: Record<string, string> = { IM: 'zhi', BP: 'yao' };

/** How strong a node is: up to three bars in the hue of its industry, and the word. */
@Component({
  selector: 'lu-strength',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="bars" aria-hidden="true">
      @for (bar of [1, 2, 3]; track bar) {
        <span [class.on]="bar <= bars()"></span>
      }
    </span>
    {{ w().strengths[is()] }}
  `,
  host: { '[class]': 'hue()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      font: 500 12px/18px var(--font);
      white-space: nowrap;
      --hue: var(--qita);
    }
    :host(.zhi) {
      --hue: var(--zhi);
    }
    :host(.yao) {
      --hue: var(--yao);
    }
    .bars {
      display: inline-flex;
      align-items: end;
      gap: 2px;
      height: 12px;
    }
    .bars > span {
      width: 4px;
      height: 4px;
      box-shadow: inset 0 0 0 1px var(--line-ctl);
      border-radius: 1px;
    }
    .bars > span:nth-child(2) {
      height: 8px;
    }
    .bars > span:nth-child(3) {
      height: 12px;
    }
    .bars > .on {
      background: var(--hue);
      box-shadow: none;
    }
  `,
})
export class StrengthMark {
  readonly is = input.required<ChainStrength>();
  /** A node of the industry it belongs to. */
  readonly code = input.required<string>();
  protected readonly w = words(ZH, EN);
  protected readonly bars = computed(() => BARS[this.is()]);
  protected readonly hue = computed(() => HUES[rootOf(this.code())] ?? '');
}
