import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { PROJECT_FIELDS, type StageTotals } from '@luodi/projects/contract';
import {
  BehindPill,
  Empty,
  ErrorState,
  Figure,
  FilterLine,
  FirstSteps,
  Formats,
  Icon,
  keepUp,
  lasting,
  Lens,
  ListTools,
  listTotals,
  PageHead,
  PickSwitch,
  RowPicks,
  SearchBox,
  Seg,
  SelectionBar,
  Session,
  Viewport,
  words,
} from '@luodi/shared/client';
import { askedOf, isSame } from '@luodi/shared/client/rules';
import { STAGES, type Stage } from '@luodi/shared/contract';
import { ViewTabs } from '@luodi/views/client';
import { ProjectBoard } from '../board/project-board';
import { BulkProjects } from '../bulk/bulk-projects';
import { ProjectsApi } from '../data-access/projects-api';
import { ProjectPanel } from '../panel/project-panel';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { CurrencyTotals } from '../ui/currency-totals';
import { FieldText } from '../ui/field-text';
import { FilterChips } from './filter-chips';
import { EN, ZH } from './list-words';
import { Neighbours } from './neighbours';
import { filterOf, isNarrowed, listParams, pipelineParams, projectState, SORTS, USUAL, type ProjectsView } from './project-filter';
import { ProjectTable } from './project-table';
import { shownFilters } from './shown-filters';
import { StageRuler } from './stage-ruler';
import { together } from './together';

const NO_TOTALS: StageTotals[] = STAGES.map((stage) => ({ stage, count: 0, totals: [], industries: [] }));

/** Rows of a page: twice what a screen shows, as each costs time whenever the table changes its width. */
const ROWS = 50;

/** All projects as a board or a table, through the lens and as of the day looked at. The address holds view, filters and the open panel. */
@Component({
  selector: 'lu-projects-page',
  imports: [
    BehindPill,
    BulkProjects,
    CurrencyTotals,
    Empty,
    ErrorState,
    Figure,
    FilterChips,
    FilterLine,
    FirstSteps,
    Icon,
    ListTools,
    PageHead,
    PickSwitch,
    ProjectBoard,
    ProjectPanel,
    ProjectTable,
    RouterLink,
    SearchBox,
    Seg,
    SelectionBar,
    StageRuler,
    ViewTabs,
  ],
  providers: [FieldText, Neighbours],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './projects-page.html',
  styleUrl: './projects-page.css',
})
export class ProjectsPage {
  private readonly api = inject(ProjectsApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} as Record<string, string> });
  protected readonly lens = inject(Lens);
  protected readonly phone = inject(Viewport).phone;
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);

  /** The same filter stays the same object: opening a panel asks for no list again. */
  protected readonly filter = computed(() => filterOf(this.params()), { equal: isSame });
  protected readonly board = computed(() => this.filter().view === 'board');
  protected readonly panel = computed(() => this.params()['panel']);
  /** What was searched for stands in its box; among the chips are the others. */
  protected readonly chips = computed(() => this.filters().filter(({ drop }) => !('q' in drop)));
  protected readonly filters = shownFilters(this.filter, () => !this.board());
  protected readonly narrowed = computed(() => isNarrowed(this.filter()));

  protected readonly pipeline = this.api.pipeline(() => pipelineParams(this.filter(), this.lens.params()));
  private readonly counted = lasting(this.pipeline);
  protected readonly stages = computed(() => this.counted()?.stages ?? NO_TOTALS);
  /** Leads are counted on the ruler; they are no projects, so no row stands behind them here. */
  protected readonly all = computed(() => together(this.stages().filter(({ stage }) => stage !== 'LEAD')));
  protected readonly state = computed(() => projectState(this.params()), { equal: isSame });
  protected readonly asked = computed(() =>
    this.board() ? undefined : { ...listParams(this.filter(), this.lens.params()), ...askedOf(this.state()), limit: ROWS },
  );
  protected readonly list = this.api.list(this.asked);
  protected readonly totals = listTotals('/api/projects/totals', this.asked, this.state, PROJECT_FIELDS);
  protected readonly empty = computed(() => (this.board() ? this.pipeline.hasValue() && this.all().count === 0 : this.list.isEmpty()));
  protected readonly window = signal<{ from: number; size: number } | null>(null);
  /** The column in sight: the one asked for, else where talks are. On a phone, where there is something. */
  protected readonly column = computed<Stage>(() => {
    const first = this.stages().find(({ stage, count }) => stage !== 'LEAD' && count > 0)?.stage;
    return this.filter().stage ?? (this.phone() && first ? first : 'NEGOTIATING');
  });

  protected readonly mayCreate = computed(() => this.session.can('projects.write'));
  protected readonly past = computed(() => (this.lens.past() ? this.common().pastDay(this.formats.day(this.lens.day())) : ''));
  protected readonly views = computed(() => [
    { value: 'board' as const, label: this.w().view.board },
    { value: 'table' as const, label: this.w().view.table },
  ]);
  protected readonly mayPick = computed(() => this.mayCreate() && !this.board() && !this.past());
  protected readonly picks = new RowPicks({
    list: this.list,
    asked: this.asked,
    may: this.mayPick,
    boxes: () => !this.phone(),
    nameOf: ({ name }) => name,
  });
  protected readonly changing = signal(false);
  protected readonly sorts = SORTS;
  protected readonly fields = PROJECT_FIELDS;
  protected readonly usual = USUAL;
  private readonly neighbours = inject(Neighbours);
  protected readonly live = keepUp({
    of: ['project'],
    as: 'rows',
    refresh: () => this.neighbours.refresh(),
    loaded: () => [this.filter(), this.list.begun()],
  });

  constructor() {
    this.neighbours.join(this.list);
    keepUp({ of: ['project', 'lead'], as: 'figures', refresh: () => this.count() });
  }

  protected see(view: ProjectsView): void {
    void this.set({ view, panel: null });
  }

  protected set(queryParams: Record<string, string | null>): Promise<boolean> {
    return this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected said(): string {
    return this.formats.list(this.filters().map(({ label }) => label));
  }

  protected readonly afterBulk = () => {
    this.picks.leave();
    this.count();
    void this.list.refresh();
  };

  protected reload(): void {
    this.count();
    if (!this.board()) this.list.reload();
  }

  private count(): void {
    this.pipeline.reload();
    if (!this.board()) this.totals.reload();
  }
}
