import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { daysBetween, Figure, Formats, Lens, words, type PageList } from '@luodi/shared/client';
import { DealingsApi, type VisitLine } from '../data-access/dealings-api';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';

/** Dealings with a company as a timeline, the newest first, each with the next step it ended in. */
@Component({
  selector: 'lu-investor-visits',
  imports: [Figure, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './investor-visits.html',
  styles: `
    .none {
      padding: var(--s3) 0;
      font: var(--t-13);
      color: var(--ink-3);
    }
    .tl {
      padding-top: var(--s3);
    }
    .tag {
      margin-left: var(--s2);
    }
  `,
})
export class InvestorVisits {
  readonly investorId = input.required<string>();
  /** How many are shown; the rest is one press away. */
  readonly first = input(20);
  /** Given where the page has fetched them already. */
  readonly given = input<PageList<VisitLine>>();
  private readonly formats = inject(Formats);
  private readonly today = inject(Lens).today();
  protected readonly w = words(ZH, EN);
  private readonly own = inject(DealingsApi).visits(() => (this.given() ? undefined : this.investorId()));
  protected readonly visits = computed(() => this.given() ?? this.own);
  protected readonly shown = computed(() => this.visits().items().slice(0, this.first()));

  refresh(): void {
    void this.visits().refresh();
  }

  protected day(day: string): string {
    return this.formats.day(day);
  }

  protected overdue({ nextActionDueOn }: VisitLine): number {
    return nextActionDueOn ? Math.max(0, daysBetween(nextActionDueOn, this.today)) : 0;
  }
}
