import { CdkDrag, CdkDropList, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import type { StageTotals } from '@luodi/projects/contract';
import { ErrorState, Figure, inTurn, Lens, markNames, Skeleton, whenIdle, words } from '@luodi/shared/client';
import { ProjectsApi } from '../data-access/projects-api';
import { EN as LIST_EN, ZH as LIST_ZH } from '../list/list-words';
import { Neighbours } from '../list/neighbours';
import { isNarrowed, listParams, type ProjectFilter } from '../list/project-filter';
import { EN, ZH } from '../projects-words';
import { BoardDrag } from './board-drag';
import { CurrencyTotals } from '../ui/currency-totals';
import { ProjectCardBox } from './project-card';

const PAGE = 12;
/** As many cards as a column shows on a usual screen. They are drawn column by column, the others when the browser has a moment. */
const IN_SIGHT = 6;

/** One stage of the board: count and totals from the server, cards page by page. Of leads there are only count and amount. */
@Component({
  selector: 'lu-board-column',
  imports: [CdkDrag, CdkDropList, CurrencyTotals, ErrorState, Figure, ProjectCardBox, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'region',
    'aria-describedby': 'board-keys',
    '[attr.aria-label]': 'name()',
    '[class.ground]': "of().stage === 'LANDED'",
    '[class.open-to]': 'says() && mayEnter()',
    '[class.closed-to]': 'says() && !mayEnter()',
    '[class.over]': 'over()',
  },
  templateUrl: './board-column.html',
  styleUrl: './board-column.css',
})
export class BoardColumn {
  readonly of = input.required<StageTotals>();
  readonly filter = input.required<ProjectFilter>();
  readonly opened = input<string>();
  /** Whether cards may be carried to another column. */
  readonly movable = input(false);

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

  protected readonly drag = inject(BoardDrag);
  private readonly drawn = signal(0);
  protected readonly cards = computed(() => this.drag.arranged(this.stage(), this.list.items()).slice(0, this.drawn()));
  protected readonly waiting = computed(() => this.list.first() || this.drawn() === 0);
  /** What the column says to the card that is carried; '' while there is none. */
  protected readonly says = computed(() => {
    const carried = this.drag.carried();
    return carried && !carried.down && carried.card.stage !== this.stage() ? this.drag.saysOf(this.stage()) : '';
  });
  protected readonly mayEnter = computed(() => this.drag.mayEnter(this.stage()));
  protected readonly over = computed(() => {
    const carried = this.drag.carried();
    return carried?.by === 'keyboard' && !carried.down && carried.over === this.stage();
  });
  protected readonly admits = () => this.mayEnter();

  constructor() {
    inject(Neighbours).join(this.list, () => this.name() ?? '');
    effect((onCleanup) => onCleanup(this.drag.join(this.stage(), this.list)));
    effect(() => {
      if (this.list.first()) return this.drawn.set(0);
      inTurn(() => this.drawn.set(IN_SIGHT));
      whenIdle(() => inTurn(() => this.drawn.set(Infinity)));
    });
  }

  /** Let go over its own column, or over none that takes it, a card comes back here. */
  protected dropped({ previousContainer, container }: CdkDragDrop<unknown>): void {
    if (previousContainer === container) this.drag.putBack();
    else void this.drag.drop(this.stage());
  }
}
