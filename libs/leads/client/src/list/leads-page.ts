import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { LEAD_STATES, type LeadState } from '@luodi/leads/contract';
import {
  Amount,
  Empty,
  ErrorState,
  Formats,
  Icon,
  Industry,
  INDUSTRY_NAMES,
  Language,
  Lens,
  PageHead,
  Seg,
  Session,
  Skeleton,
  words,
} from '@luodi/shared/client';
import { LeadsApi } from '../data-access/leads-api';
import { EN, ZH } from '../leads-words';
import { carriedFilters } from './carried-filters';
import { leadFilter } from './lead-filter';

/** The leads behind the first stage of the pipeline, latest reported first. */
@Component({
  selector: 'lu-leads-page',
  imports: [Amount, Empty, ErrorState, Icon, Industry, PageHead, RouterLink, Seg, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './leads-page.html',
})
export class LeadsPage {
  private readonly router = inject(Router);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} as Record<string, string> });
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  protected readonly formats = inject(Formats);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly filter = computed(() => leadFilter(this.params()));
  protected readonly chosen = computed<LeadState | 'every'>(() => this.filter().state ?? 'every');
  protected readonly leads = inject(LeadsApi).list(() => ({ ...this.filter(), industry: this.lens.industry() }));
  protected readonly states = computed(() => [
    ...LEAD_STATES.map((value) => ({ value: value as LeadState | 'every', label: this.w().states[value] })),
    { value: 'every' as const, label: this.w().every },
  ]);
  protected readonly industry = computed(() => {
    const code = this.lens.industry();
    return code ? (INDUSTRY_NAMES[this.language.code()][code] ?? code) : null;
  });
  protected readonly stateName = computed(() => {
    const chosen = this.chosen();
    return chosen === 'every' ? null : this.w().states[chosen];
  });
  protected readonly carried = carriedFilters(this.filter);
  protected readonly filters = computed(() =>
    [this.industry(), this.stateName(), ...this.carried().map(({ label }) => label)].filter(Boolean).join(' · '),
  );
  protected readonly lead = computed(() =>
    [this.session.user()?.unitName, this.industry() ?? this.w().all, this.w().count(this.leads.totalText())].filter(Boolean).join(' · '),
  );
  protected readonly day = computed(() => this.formats.day(this.lens.day(), { year: 'always' }));
  protected readonly can = (permission: 'imports.run' | 'visits.log') => this.session.can(permission);

  protected look(state: LeadState | 'every'): void {
    this.set({ state: state === 'every' ? null : state });
  }

  protected set(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
