import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import {
  askedOf,
  BehindPill,
  Empty,
  ErrorState,
  FilterLine,
  Formats,
  Icon,
  isSame,
  keepUp,
  Lens,
  LIST_PARAMS,
  listState,
  ListTools,
  listTotals,
  PageHead,
  PickSwitch,
  RowPicks,
  SelectionBar,
  Session,
  Viewport,
  words,
} from '@luodi/shared/client';
import type { Listed } from '@luodi/shared/contract';
import { ViewTabs } from '@luodi/views/client';
import { VISIT_FIELDS, type VisitView } from '@luodi/visits/contract';
import { BulkVisits } from '../bulk/bulk-visits';
import { VisitsApi } from '../data-access/visits-api';
import { aboutOf } from '../ui/about';
import { Outbox } from '../outbox/outbox';
import { OutboxList } from '../outbox/outbox-list';
import { EN, ZH } from '../visits-words';
import { shownFilters } from './shown-filters';
import { visitFilter } from './visit-filter';
import { VisitFilters } from './visit-filters';
import { VisitList } from './visit-list';
import { VisitPanel } from './visit-panel';
import { USUAL, VisitTable } from './visit-table';

/** All visits one may see, newest first, through the lens; above them what still waits on this device. */
@Component({
  selector: 'lu-visits-page',
  imports: [
    BehindPill,
    BulkVisits,
    Empty,
    ErrorState,
    FilterLine,
    Icon,
    ListTools,
    OutboxList,
    PageHead,
    PickSwitch,
    RouterLink,
    SelectionBar,
    ViewTabs,
    VisitFilters,
    VisitList,
    VisitPanel,
    VisitTable,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './visits-page.html',
  styleUrl: './visits-page.css',
})
export class VisitsPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} as Record<string, string> });
  private readonly phone = inject(Viewport).phone;
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly filter = computed(() => visitFilter(this.params()));
  protected readonly panel = computed(() => this.params()['panel']);
  protected readonly fields = VISIT_FIELDS;
  protected readonly usual = USUAL;
  protected readonly state = computed(() => listState(this.params(), VISIT_FIELDS, USUAL), { equal: isSame });
  /** Visits stand by week, newest first, until columns, order or groups of one's own are asked for. */
  protected readonly table = computed(() => !this.phone() && LIST_PARAMS.some((name) => name !== 'filter' && !!this.params()[name]));
  protected readonly asked = computed(() => ({ ...this.filter(), industry: this.lens.industry(), ...askedOf(this.state()) }), {
    equal: isSame,
  });
  protected readonly list = inject(VisitsApi).list(this.asked);
  protected readonly totals = listTotals('/api/visits/totals', this.asked, this.state, VISIT_FIELDS);
  protected readonly live = keepUp({
    of: ['visit'],
    as: 'rows',
    refresh: () => [this.list.refresh(), this.totals.reload()],
    loaded: () => this.list.begun(),
  });
  protected readonly filters = shownFilters(this.filter);
  private readonly formats = inject(Formats);
  protected readonly mayLog = computed(() => this.session.can('visits.log'));
  protected readonly picks = new RowPicks<Listed<VisitView>>({
    list: this.list,
    asked: this.asked,
    may: () => this.mayLog() && !this.lens.past(),
    boxes: () => this.table(),
    nameOf: aboutOf,
  });
  protected readonly changing = signal(false);
  protected readonly afterBulk = () => {
    this.picks.leave();
    this.totals.reload();
    void this.list.refresh();
  };
  protected readonly said = computed(() => this.formats.list(this.filters().map(({ label }) => label)));

  constructor() {
    const outbox = inject(Outbox);
    effect(() => {
      if (outbox.online() && untracked(this.list.error)) untracked(() => this.list.reload());
    });
    let seen = outbox.arrived();
    effect(() => {
      const arrived = outbox.arrived();
      if (arrived !== seen) untracked(() => this.list.reload());
      seen = arrived;
    });
  }

  protected drop(param: string): void {
    this.set({ [param]: null });
  }

  protected set(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: { ...queryParams, panel: null }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
