import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MovementRow } from '@luodi/reports/contract';
import { Amount, Formats, Industry, Language, STAGE_NAMES, words } from '@luodi/shared/client';
import { MOVE_MARKS } from './movement';
import { EN, ZH } from './movement-words';

/** One line a project: mark, name, amount; from where to where, unit, day. */
@Component({
  selector: 'lu-movement-rows',
  imports: [Amount, Industry, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (row of rows(); track row.projectId + row.from + row.to) {
        <li class="li">
          <span class="mv" role="img" [attr.aria-label]="w().kinds[row.kind]">{{ marks[row.kind] }}</span>
          <a class="name ell" [routerLink]="['/projects', row.projectId]">{{ row.name }}</a>
          <lu-amount [of]="row.totalInvestment" [currency]="row.currency" [scale]="row.currency === 'CNY' ? 'yi' : 'auto'" />
          <span class="why s mute">
            <lu-ind [code]="row.industryCode" />
            <span>{{ stage(row.from) ?? w().fresh }} → {{ stage(row.to) ?? w().gone }}</span>
            <span>{{ row.unitName }}</span>
            <span class="sp"></span>
            <span class="nw">{{ row.on ? formats.day(row.on) : '' }}</span>
          </span>
        </li>
      } @empty {
        <li class="li mute">{{ empty() || w().none }}</li>
      }
    </ul>
  `,
  styles: `
    .li {
      grid-template-columns: 16px minmax(0, 1fr) auto;
    }
    .li.mute {
      grid-template-columns: none;
    }
    .why {
      grid-column: 2 / -1;
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: center;
    }
  `,
})
export class MovementRows {
  readonly rows = input.required<readonly MovementRow[]>();
  /** What to say when there is none. */
  readonly empty = input<string>();
  private readonly language = inject(Language);
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly marks = MOVE_MARKS;
  protected readonly stage = (stage: string | null) => (stage ? (STAGE_NAMES[this.language.code()][stage] ?? stage) : null);
}
