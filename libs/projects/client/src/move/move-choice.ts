import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ProjectView } from '@luodi/projects/contract';
import { Stage, words } from '@luodi/shared/client';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { EN, ZH } from './move-words';

type Move = ProjectView['nextMoves'][number];

/** Where a project may go: onward first; back only where the server offers it. */
@Component({
  selector: 'lu-move-choice',
  imports: [Stage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './move-choice.css',
  template: `
    @for (group of groups(); track group.name) {
      <fieldset>
        <legend>{{ group.name }}</legend>
        @for (move of group.moves; track move.to + move.agreement) {
          <label class="choice" [class.on]="move === chosen()">
            <input type="radio" name="stage-move" [checked]="move === chosen()" (change)="picked.emit(move)" />
            <lu-stage [code]="move.to" />
            @if (move.agreement; as grade) {
              <span>{{ common().agreement[grade] }}</span>
            }
            @if (move.needsEvidence) {
              <span class="s mute">{{ w().needsEvidence }}</span>
            }
          </label>
        }
      </fieldset>
    }
  `,
})
export class MoveChoice {
  readonly moves = input.required<readonly Move[]>();
  readonly chosen = input<Move>();
  readonly picked = output<Move>();
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly groups = computed(() =>
    [
      { name: this.w().onward, moves: this.moves().filter(({ backwards }) => !backwards) },
      { name: this.w().back, moves: this.moves().filter(({ backwards }) => backwards) },
    ].filter(({ moves }) => moves.length),
  );
}
