import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WeeklyReport } from '@luodi/reports/contract';
import { Icon, Language, STAGE_NAMES, words } from '@luodi/shared/client';
import { MovementRows } from '../movement/movement-rows';
import { MoveTally } from '../movement/move-tally';
import { checksOf, type Check } from '../summary/checks';
import { EN, ZH } from './weekly-words';

const FIRST = 6;

/** Beside the document: its cross sums, and what is different from the issue before. */
@Component({
  selector: 'lu-report-side',
  imports: [Icon, MovementRows, MoveTally, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section>
      <h2>
        {{ w().checks }} <span class="s mute">{{ w().checked(good(), checks().length - good()) }}</span>
      </h2>
      <ul>
        @for (check of checks(); track $index) {
          <li class="ck" [class.w]="!check.holds">
            <lu-icon [name]="check.holds ? 'check' : 'warning'" />
            <span>{{ name(check) }}</span>
            <span class="eq">{{ check.equation }}</span>
          </li>
        }
      </ul>
    </section>
    <section>
      <h2>
        {{ w().versus(of().issueNo - 1) }}
        <span class="sp"></span>
        @if (corrections(); as count) {
          <a class="s link" [routerLink]="[]" queryParamsHandling="merge" fragment="s-4">{{ w().correctionsLink(count) }}</a>
        }
      </h2>
      <p class="tally"><lu-move-tally fragment="s-2" [rows]="of().movement" [chosen]="move()" /></p>
      <lu-movement-rows [rows]="first()" [empty]="w().noMoves" />
      @if (of().movement.length - first().length; as more) {
        <p class="more">
          <a class="s link" [routerLink]="[]" queryParamsHandling="merge" fragment="s-2">{{ w().more(more) }}</a>
        </p>
      }
    </section>
  `,
  styleUrl: './report-side.css',
})
export class ReportSide {
  readonly of = input.required<WeeklyReport>();
  readonly pipelineCount = input<number>();
  readonly move = input<string>();
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly checks = computed(() => checksOf(this.of(), this.pipelineCount()));
  protected readonly good = computed(() => this.checks().filter(({ holds }) => holds).length);
  protected readonly first = computed(() => this.of().movement.slice(0, FIRST));
  protected readonly corrections = computed(() => this.of().movement.filter(({ effect }) => effect === 'correction').length);

  protected name(check: Check): string {
    if (check.code !== 'stage') return this.w().check[check.code];
    return this.w().checkStage(STAGE_NAMES[this.language.code()][check.stage ?? ''] ?? '');
  }
}
