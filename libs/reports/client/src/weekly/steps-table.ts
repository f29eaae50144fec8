import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WeeklyReport } from '@luodi/reports/contract';
import { Formats, words } from '@luodi/shared/client';
import { EN, ZH } from './weekly-words';

/** Rows a report shows; the others are counted. */
const MOST = 24;

/** 下一步: what is overdue first, then by day. */
@Component({
  selector: 'lu-steps-table',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll-x">
      <table class="text">
        <thead>
          <tr>
            <th scope="col" class="day">{{ w().steps.due }}</th>
            <th scope="col" class="long">{{ w().steps.what }}</th>
            <th scope="col">{{ w().steps.who }}</th>
            <th scope="col" class="name">{{ w().steps.about }}</th>
          </tr>
        </thead>
        <tbody>
          @for (step of first(); track step.visitId) {
            <tr>
              <td>
                {{ formats.day(step.dueOn) }}
                @if (step.overdue) {
                  <b class="nw">{{ w().overdue }}</b>
                }
              </td>
              <td>
                <a class="f" [routerLink]="['/visits', step.visitId]">{{ step.text }}</a>
              </td>
              <td class="c">{{ step.ownerName ?? w().nobody }}</td>
              <td>{{ step.subject }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (steps().length - first().length; as more) {
      <p class="cal">{{ w().moreSteps(more) }}</p>
    }
  `,
})
export class StepsTable {
  readonly of = input.required<WeeklyReport['nextSteps']>();
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly first = computed(() => this.steps().slice(0, MOST));
  protected readonly steps = computed(() =>
    [...this.of()].sort((one, other) => Number(other.overdue) - Number(one.overdue) || one.dueOn.localeCompare(other.dueOn)),
  );
}
