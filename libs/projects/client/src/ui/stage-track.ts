import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { StageMoveView } from '@luodi/projects/contract';
import { Formats, Lens, markNames, words } from '@luodi/shared/client';
import { stagePath, type PathStep } from '../project/stage-path';
import { EN as PROJECT_EN } from '../project/project-words.en';
import { ZH as PROJECT_ZH } from '../project/project-words';
import { EN, ZH } from '../projects-words';

/**
 * The stages a project has gone through, as wide as the days they took, over the ground line: hollow what was promised, solid what is
 * proven, celadon where it stands, dashed what is to come. `compact` for the panel; on a phone the path runs down.
 */
@Component({
  selector: 'lu-stage-track',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './stage-track.html',
  styleUrl: './stage-track.css',
})
export class StageTrack {
  readonly moves = input.required<readonly StageMoveView[]>();
  readonly compact = input(false);

  private readonly lens = inject(Lens);
  private readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly label = words({ path: PROJECT_ZH.path }, { path: PROJECT_EN.path });
  protected readonly names = markNames();
  protected readonly steps = computed(() => stagePath(this.moves(), this.lens.day()));

  /** As wide as its days; what passed in a day still takes its place, what is to come takes none of the room. */
  protected share({ days, state }: PathStep): number {
    return state === 'future' ? 0 : Math.max(1, days ?? 0);
  }

  /** Nothing where so little is known that it would say nothing: at least 0 days. */
  protected days({ days, certainty }: PathStep): string {
    if (days === null || (days === 0 && certainty !== 'exact')) return '';
    const says = { exact: this.w().days, atLeast: this.w().atLeastDays, about: this.w().aboutDays }[certainty];
    return says(days);
  }

  /** 不晚于3月5日, 2025年10月, 6月24日: as precisely as it is known. */
  protected since({ since, precision }: PathStep): string {
    if (!since) return '';
    const day = this.formats.day(since);
    return precision === 'by' ? this.w().by(day) : day;
  }

  protected event({ stage, agreement, since }: PathStep): string {
    if (!since) return '';
    return stage === 'SIGNED' && agreement ? this.w().agreement[agreement] : this.w().event[stage];
  }
}
