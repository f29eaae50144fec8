import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CurrencyTotals } from '@luodi/projects/client';
import { Figure, markNames, Viewport } from '@luodi/shared/client';
import type { IndustryHome } from '@luodi/targets/contract';

/** The projects of an industry along the stages: promise before the ground line, proof after it; each count opens its rows. */
@Component({
  selector: 'lu-stage-strip',
  imports: [CurrencyTotals, Figure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './stage-strip.css',
  template: `
    <ol>
      @for (one of projects(); track one.stage) {
        <li [class.ground]="one.stage === 'LANDED'">
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
          <lu-currency-totals class="s" [of]="one.totals" [bold]="false" />
        </li>
      }
    </ol>
  `,
})
export class StageStrip {
  readonly of = input.required<IndustryHome['stages']>();
  protected readonly names = markNames();
  protected readonly phone = inject(Viewport).phone;
  protected readonly projects = computed(() => this.of().filter(({ stage }) => stage !== 'LEAD'));
}
