import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, Icon, Industry, words } from '@luodi/shared/client';
import type { Few, TodayStep } from '@luodi/workbench/contract';
import { stepGroups } from './step-groups';
import { Ticks } from './ticks';
import { EN, ZH } from './today-words';

/** Next steps by when they are due. Each opens its visit, and is ticked right here. */
@Component({
  selector: 'lu-today-steps',
  imports: [Icon, Industry, RouterLink],
  providers: [Ticks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './today-steps.html',
  styleUrl: './today-row.css',
})
export class TodaySteps {
  readonly of = input.required<Few<TodayStep>>();
  readonly mayTick = input.required<boolean>();
  private readonly formats = inject(Formats);
  protected readonly ticks = inject(Ticks);
  protected readonly w = words(ZH, EN);
  protected readonly groups = computed(() => stepGroups(this.of().items));
  protected readonly more = computed(() => this.of().total - this.of().items.length);

  protected when({ due, late, dueOn }: TodayStep): string {
    if (due === 'overdue') return this.w().late(late);
    return due === 'today' ? this.w().dueToday : this.formats.day(dueOn, { weekday: true });
  }
}
