import { booleanAttribute, ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MovementRow } from '@luodi/reports/contract';
import { words } from '@luodi/shared/client';
import { MOVE_KINDS, MOVE_MARKS, tally } from './movement';
import { EN, ZH } from './movement-words';

/** ▲新增 5 ↑升级 11 ↓降级 1 ✕退出 2, each choosing its rows. */
@Component({
  selector: 'lu-move-tally',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="s row">
      @for (kind of kinds(); track kind) {
        <span class="nw">
          <span class="mv" aria-hidden="true">{{ marks[kind] }}</span>{{ w().kinds[kind] }}
          @if (counts()[kind]) {
            <a
              class="n b"
              [routerLink]="[]"
              [queryParams]="{ move: chosen() === kind ? null : kind }"
              queryParamsHandling="merge"
              [fragment]="fragment()"
              [attr.aria-current]="chosen() === kind || null"
              [attr.aria-label]="w().kinds[kind] + ' ' + counts()[kind]"
              >{{ counts()[kind] }}</a
            >
          } @else {
            0
          }
        </span>
      }
    </span>
  `,
  styles: `
    .row {
      gap: 4px 10px;
      flex-wrap: wrap;
      color: var(--ink-2);
    }
    a[aria-current] {
      color: var(--accent-2);
      text-decoration-color: var(--accent);
    }
  `,
})
export class MoveTally {
  readonly rows = input.required<readonly MovementRow[]>();
  readonly chosen = input<string>();
  readonly fragment = input<string>();
  /** Leaves out what did not happen. */
  readonly brief = input(false, { transform: booleanAttribute });
  protected readonly w = words(ZH, EN);
  protected readonly marks = MOVE_MARKS;
  protected readonly counts = computed(() => tally(this.rows()));
  protected readonly kinds = computed(() => MOVE_KINDS.filter((kind) => !this.brief() || this.counts()[kind]));
}
