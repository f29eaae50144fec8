import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { LeadState } from '@luodi/leads/contract';
import {
  Amount,
  Empty,
  ErrorState,
  Formats,
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

const STATES: readonly LeadState[] = ['open', 'converted', 'reserve', 'dropped'];

/** The leads behind the first stage of the pipeline, latest reported first. */
@Component({
  selector: 'lu-leads-page',
  imports: [Amount, Empty, ErrorState, Industry, PageHead, RouterLink, Seg, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './leads-page.html',
})
export class LeadsPage {
  readonly state = input<string>();

  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  protected readonly formats = inject(Formats);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly chosen = computed<LeadState | 'every'>(() => STATES.find((state) => state === this.state()) ?? 'every');
  protected readonly leads = inject(LeadsApi).list(() => ({
    industry: this.lens.industry(),
    state: this.chosen() === 'every' ? null : this.chosen(),
  }));
  protected readonly states = computed(() => [
    ...STATES.map((value) => ({ value: value as LeadState | 'every', label: this.w().states[value] })),
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
  protected readonly filters = computed(() => [this.industry(), this.stateName()].filter(Boolean).join(' · '));
  protected readonly lead = computed(() =>
    [this.session.user()?.unitName, this.industry() ?? this.w().all, this.w().count(this.leads.totalText())].filter(Boolean).join(' · '),
  );
  protected readonly day = computed(() => this.formats.day(this.lens.day(), { year: 'always' }));
  protected readonly can = (permission: 'imports.run' | 'visits.log') => this.session.can(permission);

  protected look(state: LeadState | 'every'): void {
    void this.router.navigate([], { queryParams: { state: state === 'every' ? null : state }, queryParamsHandling: 'merge' });
  }
}
