import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { AUDIT_COLUMNS, AUDIT_FIELDS, type AuditRow } from '@luodi/audit/contract';
import {
  askedOf,
  Empty,
  ErrorState,
  FilterLine,
  isSame,
  listState,
  ListTools,
  listTotals,
  PageHead,
  pageList,
  SearchBox,
  words,
  type UsualList,
} from '@luodi/shared/client';
import type { Listed } from '@luodi/shared/contract';
import { EN, ZH } from '../audit-words';
import { EntryPanel } from '../entry/entry-panel';
import { AuditFilters } from './audit-filters';
import { AuditTable } from './audit-table';
import { TrailLine } from './trail-line';

const USUAL: UsualList = { columns: AUDIT_COLUMNS, sort: '-at' };

/** Every act, the latest first. The address holds search, filter, columns and the open panel. */
@Component({
  selector: 'lu-audit-page',
  imports: [AuditFilters, AuditTable, Empty, EntryPanel, ErrorState, FilterLine, ListTools, PageHead, SearchBox, TrailLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './audit-page.html',
  styles: `
    .left {
      min-width: 0;
    }
    @media (max-width: 767px) {
      .toolbar lu-search-box {
        width: 100%;
      }
    }
  `,
})
export class AuditPage {
  private readonly router = inject(Router);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} as Record<string, string> });
  protected readonly w = words(ZH, EN);
  protected readonly fields = AUDIT_FIELDS;
  protected readonly usual = USUAL;
  protected readonly q = computed(() => (this.params()['q'] ?? '').slice(0, 100));
  protected readonly state = computed(() => listState(this.params(), AUDIT_FIELDS, USUAL), { equal: isSame });
  protected readonly asked = computed(() => ({ q: this.q(), ...askedOf(this.state()) }), { equal: isSame });
  protected readonly panel = computed(() => this.params()['panel']);
  protected readonly entries = pageList<Listed<AuditRow>>(() => ({ url: '/api/audit/entries', params: this.asked() }));
  protected readonly totals = listTotals('/api/audit/entries/totals', this.asked, this.state, AUDIT_FIELDS);
  protected readonly lead = computed(() => (this.entries.first() || this.entries.error() ? '' : this.w().count(this.entries.totalText())));

  protected set(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: { panel: null, ...queryParams }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
