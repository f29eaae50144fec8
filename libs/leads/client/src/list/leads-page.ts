import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { LEAD_FIELDS, LEAD_STATES, type LeadState } from '@luodi/leads/contract';
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
  listState,
  ListTools,
  listTotals,
  markNames,
  PageHead,
  SearchBox,
  Seg,
  Session,
  words,
} from '@luodi/shared/client';
import type { Permission } from '@luodi/shared/contract';
import { ViewTabs } from '@luodi/views/client';
import { LeadsApi } from '../data-access/leads-api';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../leads-words';
import { LeadPanel } from '../panel/lead-panel';
import { carriedFilters } from './carried-filters';
import { leadFilter } from './lead-filter';
import { LeadTable, USUAL } from './lead-table';
import { EN, ZH } from './list-words';

/** All leads one may see, latest reported first, through the lens. The address holds state, search, filter, columns and the open panel. */
@Component({
  selector: 'lu-leads-page',
  imports: [
    BehindPill,
    Empty,
    ErrorState,
    FilterLine,
    Icon,
    LeadPanel,
    LeadTable,
    ListTools,
    PageHead,
    RouterLink,
    SearchBox,
    Seg,
    ViewTabs,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './leads-page.html',
  styleUrl: './leads-page.css',
})
export class LeadsPage {
  private readonly router = inject(Router);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} as Record<string, string> });
  private readonly session = inject(Session);
  private readonly names = markNames();
  private readonly formats = inject(Formats);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly filter = computed(() => leadFilter(this.params()), { equal: isSame });
  protected readonly fields = LEAD_FIELDS;
  protected readonly usual = USUAL;
  protected readonly state = computed(() => listState(this.params(), LEAD_FIELDS, USUAL), { equal: isSame });
  protected readonly asked = computed(() => ({ ...this.filter(), industry: this.lens.industry(), ...askedOf(this.state()) }), {
    equal: isSame,
  });
  protected readonly panel = computed(() => this.params()['panel']);
  protected readonly chosen = computed<LeadState | 'every'>(() => this.filter().state ?? 'every');
  protected readonly leads = inject(LeadsApi).list(this.asked);
  protected readonly totals = listTotals('/api/leads/totals', this.asked, this.state, LEAD_FIELDS);
  protected readonly live = keepUp({
    of: ['lead'],
    as: 'rows',
    refresh: () => [this.leads.refresh(), this.totals.reload()],
    loaded: () => this.leads.begun(),
  });
  protected readonly states = computed(() => [
    ...LEAD_STATES.map((value) => ({ value: value as LeadState | 'every', label: this.common().states[value] })),
    { value: 'every' as const, label: this.w().every },
  ]);
  protected readonly me = computed(() => this.session.user()?.id ?? null);
  protected readonly mine = computed(() => !!this.filter().officerId);
  protected readonly industry = computed(() => this.names().industries[this.lens.industry() ?? '']);
  protected readonly carried = carriedFilters(this.filter);
  /** What narrows the list besides the lens. */
  protected readonly filters = computed(() => {
    const { q, state, officerId } = this.filter();
    return [
      ...(state ? [{ label: this.common().states[state], drop: { state: null } }] : []),
      ...(q ? [{ label: this.w().found(q), drop: { q: null } }] : []),
      ...(officerId ? [{ label: this.w().mine, drop: { officerId: null } }] : []),
      ...this.carried(),
    ];
  });
  protected readonly said = computed(() => [this.industry(), ...this.filters().map(({ label }) => label)].filter(Boolean).join(' · '));
  protected readonly lead = computed(() => {
    const known = this.leads.first() || this.leads.error() ? '' : this.w().count(this.leads.totalText());
    return [this.session.user()?.unitName, this.industry() ?? this.common().all, known].filter(Boolean).join(' · ');
  });
  protected readonly past = computed(() => this.common().past(this.formats.day(this.lens.day(), { year: 'always' })));
  protected readonly can = (permission: Permission) => this.session.can(permission);

  protected look(state: LeadState | 'every'): void {
    this.set({ state: state === 'every' ? null : state });
  }

  protected set(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: { panel: null, ...queryParams }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
