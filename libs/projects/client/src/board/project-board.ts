import { CdkDropListGroup } from '@angular/cdk/drag-drop';
import { CdkScrollable } from '@angular/cdk/overlay';
import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import type { ProjectView, StageTotals } from '@luodi/projects/contract';
import { Lens, Session, Viewport, words } from '@luodi/shared/client';
import type { Stage } from '@luodi/shared/contract';
import type { ProjectFilter } from '../list/project-filter';
import { MoveDialog } from '../move/move-dialog';
import { BoardColumn } from './board-column';
import { BoardDrag } from './board-drag';
import { BoardKeys } from './board-keys';
import { EN, ZH } from './board-words';

/**
 * Nine columns over a scrolling window; the ruler above says which part is in sight. On a phone one column at a
 * time. Cards are carried from column to column by pointer or keyboard, today and by whom moving is allowed to.
 */
@Component({
  selector: 'lu-project-board',
  imports: [BoardColumn, CdkDropListGroup, CdkScrollable, MoveDialog],
  providers: [BoardDrag, BoardKeys],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'press($event)', '(pointerdown)': 'letGo()' },
  styleUrl: './project-board.css',
  template: `
    @if (movable()) {
      <p class="heard" id="board-keys">{{ w().keys }}</p>
    }
    <div class="cols" #scroller cdkDropListGroup cdkScrollable (scroll)="look()">
      @for (stage of shown(); track stage.stage) {
        <lu-board-column [of]="stage" [filter]="filter()" [opened]="opened()" [movable]="movable()" [attr.data-stage]="stage.stage" />
      }
    </div>
    @if (drag.gate(); as gate) {
      <lu-move-dialog [project]="gate.project" [target]="gate.to" (moved)="moved($event)" (closed)="drag.putBack()" />
    }
  `,
})
export class ProjectBoard {
  readonly stages = input.required<readonly StageTotals[]>();
  readonly filter = input.required<ProjectFilter>();
  /** The stage to have in sight. */
  readonly stage = input.required<Stage>();
  readonly opened = input<string>();
  readonly window = model<{ from: number; size: number } | null>(null);

  /** A project was moved: the totals are out of date. */
  readonly changed = output<void>();

  private readonly session = inject(Session);
  private readonly lens = inject(Lens);
  private readonly keys = inject(BoardKeys);
  protected readonly drag = inject(BoardDrag);
  protected readonly w = words(ZH, EN);
  private readonly phone = inject(Viewport).phone;
  protected readonly movable = computed(() => !this.phone() && !this.lens.past() && this.session.can('projects.move'));
  protected readonly shown = computed(() => (this.phone() ? this.stages().filter(({ stage }) => stage === this.stage()) : this.stages()));
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');

  constructor() {
    let arrived = false;
    afterRenderEffect(() => {
      const stage = this.stage();
      if (arrived) this.bringInSight(stage, 'auto');
    });
    // Its first word comes with the first layout, which would have to be made twice if it were asked for before.
    const watch = new ResizeObserver(() => {
      if (!arrived) this.bringInSight(this.stage(), 'instant');
      arrived = true;
      this.look();
    });
    afterRenderEffect(() => watch.observe(this.scroller().nativeElement));
    inject(DestroyRef).onDestroy(() => watch.disconnect());
  }

  protected press(event: KeyboardEvent): void {
    this.keys.press(event, (id) => this.drag.cardOf(id), this.movable());
  }

  /** Whoever reaches for the pointer no longer carries by keyboard. */
  protected letGo(): void {
    const carried = this.drag.carried();
    if (carried?.by === 'keyboard' && !carried.down) this.drag.putBack();
  }

  protected moved(project: ProjectView): void {
    void this.drag.settle(project);
    this.changed.emit();
  }

  private bringInSight(stage: Stage, behavior: ScrollBehavior): void {
    const box = this.scroller().nativeElement;
    const column = box.querySelector<HTMLElement>(`[data-stage="${stage}"]`);
    if (column) box.scrollTo({ left: column.offsetLeft - box.offsetLeft, behavior });
  }

  protected look(): void {
    const { scrollLeft, scrollWidth, clientWidth } = this.scroller().nativeElement;
    this.window.set(this.phone() ? null : { from: scrollLeft / scrollWidth, size: Math.min(1, clientWidth / scrollWidth) });
  }
}
