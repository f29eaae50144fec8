import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon, Lens, words } from '@luodi/shared/client';
import { addDays } from '@luodi/shared/contract';
import { EN, ZH } from './weekly-words';

/** The week before, the next, this one, or that of any day: `?week=YYYY-MM-DD`. No week that has not begun. */
@Component({
  selector: 'lu-week-chooser',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'row', role: 'group', '[attr.aria-label]': 'w().week.label' },
  template: `
    <a
      class="btn ghost icon"
      [routerLink]="[]"
      [queryParams]="at(before())"
      queryParamsHandling="merge"
      [attr.aria-label]="w().week.before"
    >
      <lu-icon name="left" />
    </a>
    <input
      class="inp"
      type="date"
      [value]="to() < today ? to() : today"
      [max]="today"
      [attr.aria-label]="w().week.day"
      (change)="choose($any($event.target).value)"
    />
    @if (isOver()) {
      <a class="btn ghost icon" [routerLink]="[]" [queryParams]="at(next())" queryParamsHandling="merge" [attr.aria-label]="w().week.next">
        <lu-icon name="right" />
      </a>
      <a class="btn ghost" [routerLink]="[]" [queryParams]="at(today)" queryParamsHandling="merge">{{ w().week.now }}</a>
    }
  `,
  styles: `
    :host {
      gap: var(--s1);
    }
    .inp {
      width: 148px;
      min-height: var(--ctl);
      font: var(--t-13);
      padding: 0 var(--s2);
    }
  `,
})
export class WeekChooser {
  readonly from = input.required<string>();
  readonly to = input.required<string>();
  private readonly router = inject(Router);
  protected readonly w = words(ZH, EN);
  protected readonly today = inject(Lens).today();
  protected readonly before = computed(() => addDays(this.from(), -1));
  protected readonly next = computed(() => addDays(this.to(), 1));
  protected readonly isOver = computed(() => this.to() < this.today);
  protected readonly at = (week: string) => ({ week, move: null });

  protected choose(day: string): void {
    if (day) void this.router.navigate([], { queryParams: this.at(day), queryParamsHandling: 'merge' });
  }
}
