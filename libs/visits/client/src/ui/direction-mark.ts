import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { words } from '@luodi/shared/client';
import type { Direction } from '@luodi/visits/contract';
import { EN, ZH } from '../visits-words';

/** On a 20 × 20 grid: out of the door, in at it, through a lens, at a table, on a screen, on the phone. */
const PATHS: Record<Direction, string> = {
  outbound: 'M3.5 16.5h6M6 14L15.5 4.5M8.5 4.5h7v7',
  inbound: 'M10.5 16.5h6M15.5 4.5L6 14M13 14H6V7',
  inspection: 'M3.8 9a5.2 5.2 0 1 0 10.4 0a5.2 5.2 0 1 0-10.4 0M13 13l4 4',
  negotiation: 'M3.5 4.5h9v6h-5l-2.5 2.5v-2.5h-1.5zM9.5 13v1.5h4.5l2 2v-2h1v-6h-2',
  video: 'M3 5.5h9.5v9H3zM12.5 9l4.5-2.5v7L12.5 11z',
  call: 'M5.5 3.5h2.7l1.3 3.7-1.8 1.4a8.5 8.5 0 0 0 3.7 3.7l1.4-1.8 3.7 1.3v2.7c0 .8-.7 1.5-1.5 1.4C9.300 15.500 4.500 10.700 4.100 5c-.1-.8.6-1.5 1.4-1.500z',
};

/** How one met: a small sign and its word. */
@Component({
  selector: 'lu-direction',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg class="ico" viewBox="0 0 20 20" aria-hidden="true"><path [attr.d]="path()" /></svg>{{ w().directions[is()] }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      font: var(--t-12);
      color: var(--ink-2);
      white-space: nowrap;
    }
    .ico {
      width: 14px;
      height: 14px;
    }
  `,
})
export class DirectionMark {
  readonly is = input.required<Direction>();
  protected readonly w = words(ZH, EN);
  protected readonly path = computed(() => PATHS[this.is()]);
}
