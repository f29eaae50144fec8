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
  viewChild,
} from '@angular/core';
import type { StageTotals } from '@luodi/projects/contract';
import { Viewport } from '@luodi/shared/client';
import type { Stage } from '@luodi/shared/contract';
import type { ProjectFilter } from '../list/project-filter';
import { BoardColumn } from './board-column';

/** Nine columns over a scrolling window; the ruler above says which part is in sight. On a phone one column at a time. */
@Component({
  selector: 'lu-project-board',
  imports: [BoardColumn],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './project-board.css',
  template: `
    <div class="cols" #scroller (scroll)="look()">
      @for (stage of shown(); track stage.stage) {
        <lu-board-column [of]="stage" [filter]="filter()" [opened]="opened()" [attr.data-stage]="stage.stage" />
      }
    </div>
  `,
})
export class ProjectBoard {
  readonly stages = input.required<readonly StageTotals[]>();
  readonly filter = input.required<ProjectFilter>();
  /** The stage to have in sight. */
  readonly stage = input.required<Stage>();
  readonly opened = input<string>();
  readonly window = model<{ from: number; size: number } | null>(null);

  private readonly phone = inject(Viewport).phone;
  protected readonly shown = computed(() => (this.phone() ? this.stages().filter(({ stage }) => stage === this.stage()) : this.stages()));
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');

  constructor() {
    let arrived = false;
    afterRenderEffect(() => {
      const stage = this.stage();
      this.shown();
      const box = this.scroller().nativeElement;
      const column = box.querySelector<HTMLElement>(`[data-stage="${stage}"]`);
      if (!column) return;
      box.scrollTo({ left: column.offsetLeft - box.offsetLeft, behavior: arrived ? 'auto' : 'instant' });
      arrived = true;
      this.look();
    });
    const watch = new ResizeObserver(() => this.look());
    afterRenderEffect(() => watch.observe(this.scroller().nativeElement));
    inject(DestroyRef).onDestroy(() => watch.disconnect());
  }

  protected look(): void {
    const { scrollLeft, scrollWidth, clientWidth } = this.scroller().nativeElement;
    this.window.set(this.phone() ? null : { from: scrollLeft / scrollWidth, size: Math.min(1, clientWidth / scrollWidth) });
  }
}
