import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MovementRow } from '@luodi/reports/contract';
import { Amount, Formats, INDUSTRY_NAMES, Language, rootOf, STAGE_NAMES, words } from '@luodi/shared/client';
import { MOVE_MARKS } from '../movement/movement';
import { EN as MOVES_EN, ZH as MOVES_ZH } from '../movement/movement-words';
import { EN, ZH } from './weekly-words';

/** Changed projects, one row each: ▲ ↑ ↓ ✕, from where to where, when, whose, how much. */
@Component({
  selector: 'lu-moves-table',
  imports: [Amount, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll-x">
      <table class="text">
        <thead>
          <tr>
            <th scope="col" class="long">{{ w().moves.project }}</th>
            <th scope="col">{{ w().moves.industry }}</th>
            <th scope="col">{{ w().moves.change }}</th>
            <th scope="col" class="day">{{ w().moves.day }}</th>
            <th scope="col">{{ w().moves.unit }}</th>
            <th scope="col">{{ w().moves.amount }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of of(); track row.projectId + row.from + row.to) {
            <tr>
              <td>
                <span class="mark" role="img" [attr.aria-label]="moves().kinds[row.kind]">{{ marks[row.kind] }}</span><a
                  class="f"
                  [routerLink]="['/projects', row.projectId]"
                  >{{ row.name }}</a
                >
              </td>
              <td class="c">{{ industry(row.industryCode) }}</td>
              <td class="c">{{ stage(row.from) ?? w().fresh }} → {{ stage(row.to) ?? w().gone }}</td>
              <td class="c">{{ row.on ? formats.day(row.on) : '—' }}</td>
              <td class="c">{{ row.unitName }}</td>
              <td class="r">
                <lu-amount [of]="row.totalInvestment" [currency]="row.currency" [scale]="row.currency === 'CNY' ? 'yi' : 'auto'" />
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class MovesTable {
  readonly of = input.required<readonly MovementRow[]>();
  private readonly language = inject(Language);
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly moves = words(MOVES_ZH, MOVES_EN);
  protected readonly marks = MOVE_MARKS;
  protected readonly stage = (stage: string | null) => (stage ? (STAGE_NAMES[this.language.code()][stage] ?? stage) : null);
  protected readonly industry = (code: string) => INDUSTRY_NAMES[this.language.code()][rootOf(code)] ?? code;
}
