import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { StageTotals } from '@luodi/projects/contract';
import { ErrorState, Figure, Lens, markNames, Skeleton, words } from '@luodi/shared/client';
import { ProjectsApi } from '../data-access/projects-api';
import { EN as LIST_EN, ZH as LIST_ZH } from '../list/list-words';
import { Neighbours } from '../list/neighbours';
import { isNarrowed, listParams, type ProjectFilter } from '../list/project-filter';
import { EN, ZH } from '../projects-words';
import { CurrencyTotals } from '../ui/currency-totals';
import { ProjectCardBox } from './project-card';

const PAGE = 12;

/** One stage of the board: count and totals from the server, cards page by page. Of leads there are only count and amount. */
@Component({
  selector: 'lu-board-column',
  imports: [CurrencyTotals, ErrorState, Figure, ProjectCardBox, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'region', '[attr.aria-label]': 'name()', '[class.ground]': "of().stage === 'LANDED'" },
  templateUrl: './board-column.html',
  styleUrl: './board-column.css',
})
export class BoardColumn {
  readonly of = input.required<StageTotals>();
  readonly filter = input.required<ProjectFilter>();
  readonly opened = input<string>();

  private readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly listWords = words(LIST_ZH, LIST_EN);
  private readonly names = markNames();
  private readonly stage = computed(() => this.of().stage);
  protected readonly leads = computed(() => this.stage() === 'LEAD');
  protected readonly name = computed(() => this.names().stages[this.stage()]);
  protected readonly door = computed(() => ({ view: 'table', stage: this.stage() }));
  protected readonly list = inject(ProjectsApi).list(() =>
    this.leads() ? undefined : { ...listParams(this.filter(), this.lens.params(), this.stage()), limit: PAGE },
  );
  /** A narrowed board counts its own cards; the totals of the stage would be those of other rows. */
  protected readonly narrowed = computed(() => isNarrowed(this.filter()));
  protected readonly left = computed(() => Math.max(0, this.list.total() - this.list.items().length));

  constructor() {
    inject(Neighbours).join(this.list, () => this.name() ?? '');
  }
}
