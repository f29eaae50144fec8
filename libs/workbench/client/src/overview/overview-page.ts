import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { moved, MovementMatrix, MovementRows, MoveTally, sums } from '@luodi/reports/client';
import {
  BehindPill,
  deltaText,
  Empty,
  ErrorState,
  FirstSteps,
  keepUp,
  Formats,
  INDUSTRY_NAMES,
  Language,
  lasting,
  Lens,
  PageHead,
  Session,
  Skeleton,
  words,
} from '@luodi/shared/client';
import { OverviewApi } from '../data-access/overview-api';
import { FiveNumbers } from './five-numbers';
import { EN, ZH } from './overview-words';
import { projectsOf } from './pipeline-bars';
import { PipelineTable } from './pipeline-table';

/** Rows of a list on one page; the report has all. */
const MOST = 6;

/** The leader's page: five numbers, where the projects stand, what the week moved. Obeys lens and day, and says so. */
@Component({
  selector: 'lu-overview-page',
  imports: [
    BehindPill,
    Empty,
    ErrorState,
    FirstSteps,
    FiveNumbers,
    MoveTally,
    MovementMatrix,
    MovementRows,
    PageHead,
    PipelineTable,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
})
export class OverviewPage {
  /** Which rows of the movement are shown: `up`, `in-SIGNED`, …; all when absent. */
  readonly move = input<string>();

  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly overview = inject(OverviewApi).at(this.lens.params);
  protected readonly data = lasting(this.overview);
  protected readonly live = keepUp({ of: ['project', 'lead', 'visit'], as: 'figures', refresh: () => this.overview.reload() });
  protected readonly delta = deltaText;
  protected readonly most = MOST;

  protected readonly industry = computed(() => {
    const code = this.lens.industry();
    return code ? (INDUSTRY_NAMES[this.language.code()][code] ?? code) : null;
  });
  protected readonly lead = computed(() => {
    const week = this.data()?.week;
    const place = [this.session.user()?.unitName, this.industry() ?? this.w().all];
    return [...place, week && this.w().week(week.issueNo, this.formats.days(week.from, week.to))].filter(Boolean).join(' · ');
  });
  protected readonly day = computed(() => this.formats.day(this.lens.day(), { year: 'always' }));
  protected readonly empty = computed(() => {
    const data = this.data();
    if (!data || data.pipeline.count || data.movement.length) return null;
    return this.lens.industry() ? 'lens' : this.lens.past() ? 'past' : 'all';
  });
  protected readonly counts = computed(() => {
    const stages = this.data()?.pipeline.stages ?? [];
    return { projects: projectsOf(stages).count, leads: stages.find(({ stage }) => stage === 'LEAD')?.count ?? 0 };
  });
  /** Against what the last report said, as the matrix beside it. */
  protected readonly change = computed(() => {
    const { thisWeek, lastWeek } = sums(this.data()?.matrix ?? []);
    return thisWeek - lastWeek;
  });
  protected readonly shown = computed(() => {
    const rows = moved(this.data()?.movement ?? [], this.move());
    const of = (effect: string) => rows.filter((row) => row.effect === effect);
    return { rows, inPeriod: of('in-period'), corrections: of('correction') };
  });
}
