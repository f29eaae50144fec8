import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Empty, ErrorState, Formats, Icon, Lens, PageHead, Session, words } from '@luodi/shared/client';
import { VisitsApi } from '../data-access/visits-api';
import { Outbox } from '../outbox/outbox';
import { OutboxList } from '../outbox/outbox-list';
import { EN, ZH } from '../visits-words';
import { shownFilters } from './shown-filters';
import { visitFilter } from './visit-filter';
import { VisitFilters } from './visit-filters';
import { VisitList } from './visit-list';
import { VisitPanel } from './visit-panel';

/** All visits one may see, newest first, through the lens; above them what still waits on this device. */
@Component({
  selector: 'lu-visits-page',
  imports: [Empty, ErrorState, Icon, OutboxList, PageHead, RouterLink, VisitFilters, VisitList, VisitPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './visits-page.html',
  styleUrl: './visits-page.css',
})
export class VisitsPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} as Record<string, string> });
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly filter = computed(() => visitFilter(this.params()));
  protected readonly panel = computed(() => this.params()['panel']);
  protected readonly list = inject(VisitsApi).list(() => ({ ...this.filter(), industry: this.lens.industry() }));
  protected readonly filters = shownFilters(this.filter);
  private readonly formats = inject(Formats);
  protected readonly mayLog = computed(() => this.session.can('visits.log'));
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
