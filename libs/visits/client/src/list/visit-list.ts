import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  Formats,
  Industry,
  Language,
  Lens,
  PickOnHold,
  RecordLink,
  RowPick,
  Session,
  Skeleton,
  weekdayText,
  WhenSeen,
  words,
  type PageList,
  type RowPicks,
} from '@luodi/shared/client';
import type { Listed } from '@luodi/shared/contract';
import type { VisitView } from '@luodi/visits/contract';
import { aboutOf } from '../ui/about';
import { DirectionMark } from '../ui/direction-mark';
import { HostsLine } from '../ui/hosts-line';
import { VisitNext } from '../ui/next-step';
import { EN, ZH } from '../visits-words';
import { byWeek, nearness, startsDay, type VisitWeek } from './visit-weeks';

/** Visits by week, each a row: day, how one met, with whom, what was said, who was there, what comes next. */
@Component({
  selector: 'lu-visit-list',
  imports: [DirectionMark, HostsLine, Industry, PickOnHold, RecordLink, RowPick, Skeleton, VisitNext, WhenSeen],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './visit-list.html',
  styleUrl: './visit-list.css',
})
export class VisitList {
  readonly list = input.required<PageList<VisitView>>();
  readonly opened = input<string>();
  readonly picks = input.required<RowPicks<Listed<VisitView>>>();
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  private readonly today = inject(Lens).today();
  private readonly cutOffs = inject(Session).cutOffs;
  protected readonly w = words(ZH, EN);
  protected readonly weeks = computed(() => byWeek(this.list().items(), this.cutOffs()));
  protected readonly startsDay = startsDay;

  protected name(visit: VisitView): string {
    return aboutOf(visit) || '—';
  }

  /** The project, or the lead, beneath its company. */
  protected below({ investorName, projectName, leadTitle }: VisitView): string {
    return (investorName && (projectName ?? leadTitle)) ?? '';
  }

  protected days({ period, month }: VisitWeek): string {
    return period ? this.formats.days(period.from, period.to) : this.w().undated(this.formats.day(month ?? ''));
  }

  protected called(week: VisitWeek): string {
    const near = nearness(week, this.today, this.cutOffs());
    if (!near) return '';
    return near === 'this' ? this.w().thisWeek : this.w().lastWeek;
  }

  protected day({ visitedOn }: VisitView): string {
    return this.formats.day(visitedOn, { year: 'never' });
  }

  protected weekday({ visitedOn }: VisitView): string {
    return visitedOn.length > 7 ? weekdayText(visitedOn, this.language.code()) : '';
  }
}
