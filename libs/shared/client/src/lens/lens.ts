import { computed, inject, Service } from '@angular/core';
import { Router } from '@angular/router';
import { dayOf } from '../i18n/day';
import { lensOf, type LensCode } from './lens-url';

/**
 * The industry lens and the day looked at, for every page: `?lens=IM|BP|OTHER&asOf=YYYY-MM-DD`. The URL is the state; LensRouter keeps both
 * on every link and navigation.
 */
@Service()
export class Lens {
  private readonly router = inject(Router);
  private readonly inUrl = computed(() => {
    const tree = this.router.lastSuccessfulNavigation()?.finalUrl;
    return lensOf(tree?.queryParams ?? {}, this.today());
  });

  /** Root code of the industry looked through; null is all. */
  readonly industry = computed(() => this.inUrl().lens);
  /** The past day looked at; null is now. */
  readonly asOf = computed(() => this.inUrl().asOf);
  readonly past = computed(() => this.asOf() !== null);
  /** The day to print: the past day, or today. */
  readonly day = computed(() => this.asOf() ?? this.today());
  /** For API requests: only what is set. */
  readonly params = computed(() => ({ industry: this.industry() ?? undefined, asOf: this.asOf() ?? undefined }));

  today(): string {
    return dayOf(new Date());
  }

  look(industry: LensCode | null): Promise<boolean> {
    return this.turn({ lens: industry });
  }

  /** Turns time back to a day, or with null to now. */
  turnTo(day: string | null): Promise<boolean> {
    return this.turn({ asOf: day && day < this.today() ? day : null });
  }

  private turn(queryParams: Record<string, string | null>): Promise<boolean> {
    return this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
