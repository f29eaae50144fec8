import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Empty, ErrorState, Formats, Icon, Lens, markNames, PageHead, SearchBox, Session, words } from '@luodi/shared/client';
import { InvestorsApi } from '../data-access/investors-api';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { PartyTabs } from '../ui/party-tabs';
import { InvestorPanel } from './investor-panel';
import { InvestorTable } from './investor-table';

/** All companies one may see, through the lens. The address holds search and open panel. */
@Component({
  selector: 'lu-investors-page',
  imports: [Empty, ErrorState, Icon, InvestorPanel, InvestorTable, PageHead, PartyTabs, RouterLink, SearchBox],
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
  protected readonly list = inject(InvestorsApi).list(() => ({ q: this.q(), industry: this.lens.industry() }));
  protected readonly mayCreate = computed(() => this.session.can('investors.write'));
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
