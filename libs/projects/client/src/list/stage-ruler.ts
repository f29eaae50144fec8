import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { StageTotals } from '@luodi/projects/contract';
import { markNames, Viewport, words } from '@luodi/shared/client';
import type { Stage } from '@luodi/shared/contract';
import { EN, ZH } from './list-words';
import type { ProjectsView } from './project-filter';

/**
 * All nine stages with their counts over the ground line. On the table a stage is a filter; on the board it is where to look, and the
 * celadon bar is what is in sight. On a phone it is a picker.
 */
@Component({
  selector: 'lu-stage-ruler',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './stage-ruler.html',
  styleUrl: './stage-ruler.css',
})
export class StageRuler {
  readonly stages = input.required<readonly StageTotals[]>();
  readonly chosen = input<Stage | null>(null);
  readonly view = input.required<ProjectsView>();
  /** Board: the part of the columns in sight, in parts of one. */
  readonly window = input<{ from: number; size: number } | null>(null);

  private readonly router = inject(Router);
  protected readonly phone = inject(Viewport).phone;
  protected readonly w = words(ZH, EN);
  protected readonly names = markNames();
  protected readonly board = computed(() => this.view() === 'board');

  protected inSight(at: number): boolean {
    const window = this.window();
    const count = this.stages().length;
    if (!window) return false;
    const middle = (at + 0.5) / count;
    return middle >= window.from && middle <= window.from + window.size;
  }

  /** A stage of the table pressed again is let go. */
  protected next(stage: Stage): { view: string; stage: Stage | null } {
    return { view: this.view(), stage: !this.board() && stage === this.chosen() ? null : stage };
  }

  protected pick(stage: string): void {
    const queryParams = { view: this.view(), stage: stage || null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
