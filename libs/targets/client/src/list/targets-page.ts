import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { IndustryNames } from '@luodi/industries/client';
import {
  BehindPill,
  Empty,
  ErrorState,
  keepUp,
  Formats,
  Icon,
  Lens,
  markNames,
  PageHead,
  SearchBox,
  Seg,
  Session,
  words,
} from '@luodi/shared/client';
import { TargetsApi } from '../data-access/targets-api';
import { TargetDialog } from '../form/target-dialog';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';
import { shownOf, shownParams, SHOWN, type Shown } from './target-filter';
import { TargetPanel } from './target-panel';
import { TargetTable } from './target-table';

/** 目标企业库: the companies one goes after, the next touch that comes first, first. The address holds node, choice, search and open panel. */
@Component({
  selector: 'lu-targets-page',
  imports: [BehindPill, Empty, ErrorState, Icon, PageHead, RouterLink, SearchBox, Seg, TargetDialog, TargetPanel, TargetTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './targets-page.html',
  styleUrl: './targets-page.css',
})
export class TargetsPage {
  readonly q = input('', { transform: (given?: string) => given ?? '' });
  readonly show = input('open', { transform: shownOf });
  /** A node of the chain; without it what the lens shows. */
  readonly industry = input<string>();
  readonly panel = input<string>();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly industries = inject(IndustryNames);
  private readonly formats = inject(Formats);
  private readonly names = markNames();
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly list = inject(TargetsApi).list(() => ({
    ...{ q: this.q(), industry: this.industry() ?? this.lens.industry() },
    ...shownParams(this.show(), this.session.user()?.id),
  }));
  protected readonly live = keepUp({ of: ['target'], as: 'rows', refresh: () => this.list.refresh(), loaded: () => this.list.begun() });
  protected readonly adding = signal(false);
  protected readonly mayAdd = computed(() => this.session.can('targets.write') && !this.lens.past());
  protected readonly choices = computed(() => SHOWN.map((value) => ({ value, label: this.w().shown[value] })));
  protected readonly crumbs = computed(() => [{ text: this.w().industries, to: '/industries' }]);
  protected readonly day = computed(() => this.formats.day(this.lens.day(), { year: 'always' }));
  protected readonly node = computed(() => this.industries.pathOf(this.industry() ?? null));
  /** What narrows the list, each with what drops it. */
  protected readonly filters = computed(() => {
    const lens = this.lens.industry();
    const { none, shown } = this.w();
    return [
      this.q() && { name: none.q(this.q()), drop: () => this.go({ q: null }) },
      this.industry() && { name: this.node(), drop: () => this.go({ industry: null }) },
      !this.industry() && lens && { name: this.names().industries[lens] ?? lens, drop: () => void this.lens.look(null) },
      this.show() !== 'all' && { name: shown[this.show()], drop: () => this.go({ show: 'all' }) },
    ].filter((filter) => !!filter);
  });
  protected readonly narrowed = computed(() => this.formats.list(this.filters().map(({ name }) => name)));
  /** Nothing at all is on the list, as far as it is known: no filter but the first choice of the page. */
  protected readonly untouched = computed(() => !this.q() && !this.industry() && !this.lens.industry() && this.show() === 'open');

  protected search(q: string): void {
    this.go({ q: q || null });
  }

  protected look(show: Shown): void {
    this.go({ show: show === 'open' ? null : show });
  }

  protected added(): void {
    this.adding.set(false);
    this.list.reload();
  }

  protected go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: { panel: null, ...queryParams }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
