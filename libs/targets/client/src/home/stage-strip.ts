import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Amount, Figure, isProven, markNames, Viewport } from '@luodi/shared/client';
import type { IndustryHome } from '@luodi/targets/contract';

/** The projects of an industry along the stages: hollow ground before landing, solid after it; each count opens its rows. */
@Component({
  selector: 'lu-stage-strip',
  imports: [Amount, Figure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './stage-strip.css',
  template: `
    <ol>
      @for (one of projects(); track one.stage) {
        <li [class.proven]="proven(one.stage)" [class.ground]="one.stage === 'LANDED'">
          <span class="s">{{ names().stages[one.stage] }}</span>
          @if (one.count) {
            <lu-figure
              bold
              [value]="one.count"
              to="/projects"
              [params]="{ stage: one.stage, view: phone() ? 'table' : undefined }"
              [label]="names().stages[one.stage] + ' ' + one.count"
            />
          } @else {
            <span class="mute">0</span>
          }
          <span class="s totals">
            @for (total of one.totals; track total.currency) {
              <lu-amount [of]="total.amount" [currency]="total.currency" [scale]="total.currency === 'CNY' ? 'yi' : 'auto'" />
            }
          </span>
        </li>
      }
    </ol>
  `,
})
export class StageStrip {
  readonly of = input.required<IndustryHome['stages']>();
  protected readonly names = markNames();
  protected readonly phone = inject(Viewport).phone;
  protected readonly proven = isProven;
  protected readonly projects = computed(() => this.of().filter(({ stage }) => stage !== 'LEAD'));
}
