import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { INVESTOR_FIELDS } from '@luodi/investors/contract';
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
  PickSwitch,
  RowPicks,
  SearchBox,
  SelectionBar,
  Session,
  Viewport,
  words,
} from '@luodi/shared/client';
import { ViewTabs } from '@luodi/views/client';
import { BulkInvestors } from '../bulk/bulk-investors';
import { InvestorsApi } from '../data-access/investors-api';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { PartyTabs } from '../ui/party-tabs';
import { InvestorPanel } from './investor-panel';
import { InvestorTable, USUAL } from './investor-table';

/** All companies one may see, through the lens. The address holds search, filter, columns and open panel. */
@Component({
  selector: 'lu-investors-page',
  imports: [
    BehindPill,
    BulkInvestors,
    Empty,
    ErrorState,
    FilterLine,
    Icon,
    InvestorPanel,
    InvestorTable,
    ListTools,
    PageHead,
    PartyTabs,
    PickSwitch,
    RouterLink,
    SearchBox,
    SelectionBar,
    ViewTabs,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './investors-page.html',
  styleUrl: './investors-page.css',
})
export class InvestorsPage {
  readonly q = input('', { transform: (given?: string) => given ?? '' });
  readonly panel = input<string>();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly names = markNames();
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} as Record<string, string> });
  protected readonly fields = INVESTOR_FIELDS;
  protected readonly usual = USUAL;
  protected readonly state = computed(() => listState(this.params(), INVESTOR_FIELDS, USUAL), { equal: isSame });
  protected readonly asked = computed(() => ({ q: this.q(), industry: this.lens.industry(), ...askedOf(this.state()) }));
  protected readonly list = inject(InvestorsApi).list(this.asked);
  protected readonly totals = listTotals('/api/investors/totals', this.asked, this.state, INVESTOR_FIELDS);
  protected readonly live = keepUp({
    of: ['investor'],
    as: 'rows',
    refresh: () => [this.list.refresh(), this.totals.reload()],
    loaded: () => this.list.begun(),
  });
  protected readonly mayCreate = computed(() => this.session.can('investors.write'));
  private readonly phone = inject(Viewport).phone;
  protected readonly picks = new RowPicks({
    list: this.list,
    asked: this.asked,
    may: () => this.mayCreate() && !this.lens.past(),
    boxes: () => !this.phone(),
    nameOf: ({ fullName }) => fullName,
  });
  protected readonly changing = signal(false);
  protected readonly afterBulk = () => {
    this.picks.leave();
    this.totals.reload();
    void this.list.refresh();
  };
  private readonly formats = inject(Formats);
  protected readonly mayImport = computed(() => this.session.can('imports.run'));
  /** What narrows the list, in words. */
  protected readonly narrowed = computed(() => {
    const industry = this.lens.industry();
    return this.formats.list(
      [industry && this.names().industries[industry], this.q() && this.w().none.q(this.q())].filter((name): name is string => !!name),
    );
  });

  protected search(q: string): void {
    void this.router.navigate([], { queryParams: { q: q || null, panel: null }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
