import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  BehindPill,
  Empty,
  ErrorState,
  FirstSteps,
  Formats,
  keepUp,
  lasting,
  Lens,
  PageHead,
  Session,
  Skeleton,
  words,
} from '@luodi/shared/client';
import { LIVE_KINDS } from '@luodi/shared/contract';
import { TodayApi } from '../data-access/today-api';
import { FiveNumbers } from '../overview/five-numbers';
import { beginLook } from './last-look';
import { RowsOf } from './rows-of';
import { TodayRows } from './today-rows';
import { TodaySteps } from './today-steps';
import { EN, ZH } from './today-words';

/** What waits for the reader today, by role: the first page of the day, on a phone as on a desk. Obeys the lens; it is always today. */
@Component({
  selector: 'lu-today-page',
  imports: [BehindPill, Empty, ErrorState, FirstSteps, FiveNumbers, PageHead, RouterLink, Skeleton, TodayRows, TodaySteps],
  providers: [RowsOf],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './today-page.html',
  styleUrl: './today-page.css',
})
export class TodayPage {
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  protected readonly lens = inject(Lens);
  protected readonly rows = inject(RowsOf);
  protected readonly w = words(ZH, EN);
  private readonly look = beginLook(this.session.user()?.id ?? '');
  protected readonly today = inject(TodayApi).of(() => ({ industry: this.lens.industry(), since: this.look.since }));
  protected readonly data = lasting(this.today);
  protected readonly live = keepUp({ of: LIVE_KINDS, as: 'rows', refresh: () => this.today.reload() });
  protected readonly mayLog = computed(() => this.session.can('visits.log'));
  protected readonly leads = computed(() => ['leader', 'supervisor'].includes(this.session.user()?.role ?? ''));
  protected readonly lead = computed(() => {
    const view = this.data();
    const day = this.formats.day(view?.day ?? this.lens.today(), { weekday: true });
    return view?.numbers ? `${day} · ${this.w().week(view.week.issueNo, this.formats.days(view.week.from, view.week.to))}` : day;
  });
  protected readonly pastDay = computed(() => this.formats.day(this.lens.day(), { year: 'always' }));
  protected readonly since = computed(() => this.w().changesSince(this.formats.instant(this.data()?.since ?? '')));
}
