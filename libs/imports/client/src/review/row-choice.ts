import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ChooseRowDto, ImportRowView } from '@luodi/imports/contract';
import { words } from '@luodi/shared/client';
import { MEND_EN, MEND_ZH } from '../mend-words';

/** What may be settled of a row: left out or taken back, and what a possible duplicate is. */
@Component({
  selector: 'lu-row-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (row().choice) {
      <span class="s mute">{{ w().taken[row().choice!.take] }}</span>
      <button class="btn ghost s" type="button" [disabled]="busy()" (click)="take(null)">{{ w().takeBack }}</button>
    } @else {
      @if (row().action === 'duplicate') {
        <button class="btn s" type="button" [disabled]="busy()" (click)="take('new')">{{ w().asNew }}</button>
        @if (row().duplicateOf; as other) {
          <button class="btn s" type="button" [disabled]="busy()" (click)="choose.emit({ row: other, take: 'leave-out' })">
            {{ w().instead(other) }}
          </button>
        }
        @for (one of row().candidates; track one.id) {
          <button class="btn s" type="button" [disabled]="busy()" (click)="take('update', one.id)">
            {{ w().asUpdate(one.name, one.unitName, row().candidates.length > 1 ? $index + 1 : 0) }}
          </button>
        }
      }
      <button class="btn ghost s" type="button" [attr.aria-label]="leaveOut()" [disabled]="busy()" (click)="take('leave-out')">
        {{ w().leaveOut }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2);
    }
  `,
})
export class RowChoice {
  readonly row = input.required<ImportRowView>();
  readonly busy = input(false);
  readonly choose = output<ChooseRowDto>();
  protected readonly w = words(MEND_ZH, MEND_EN);
  protected readonly leaveOut = computed(() => this.w().leaveOutRow(this.row().row));

  protected take(take: ChooseRowDto['take'], recordId?: string): void {
    this.choose.emit({ row: this.row().row, take, recordId });
  }
}
