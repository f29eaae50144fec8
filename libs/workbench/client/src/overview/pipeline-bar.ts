import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StageTotals } from '@luodi/projects/contract';
import { isProven, words } from '@luodi/shared/client';
import { EN, ZH } from './overview-words';
import type { BarPiece } from './pipeline-bars';

const HUES: Record<string, string> = { IM: 'zhi', BP: 'yao', OTHER: 'qita' };

/** The amounts of one stage by industry, end to end: hollow while promised, solid once landed; agreements of either grade apart. */
@Component({
  selector: 'lu-pipeline-bar',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg height="15" aria-hidden="true">
      @for (piece of pieces(); track piece.code) {
        <rect
          class="{{ hue(piece.code) }}"
          [class.solid]="proven(of().stage)"
          [attr.x]="piece.x + '%'"
          [attr.width]="piece.width + '%'"
          y="2.5"
          height="10"
        />
      }
    </svg>
    @if (of().agreements; as grades) {
      <span class="s mute nw">
        {{ w().framework }}
        <a class="n" routerLink="/projects" [queryParams]="{ stage: of().stage, agreement: 'framework' }">{{ grades.framework }}</a>
        · {{ w().contract }}
        <a class="n" routerLink="/projects" [queryParams]="{ stage: of().stage, agreement: 'contract' }">{{ grades.contract }}</a>
      </span>
    }
  `,
  styleUrl: './pipeline-bar.css',
})
export class PipelineBar {
  readonly of = input.required<StageTotals>();
  readonly pieces = input.required<readonly BarPiece[]>();
  protected readonly w = words(ZH, EN);
  protected readonly proven = isProven;
  protected readonly hue = (code: string) => HUES[code] ?? 'qita';
}
