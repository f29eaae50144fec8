import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { words } from '../i18n/words';
import { EN, ZH } from './list-words';
import type { RowSelection } from './row-selection';

/** The box that picks a row; with Shift all rows since the one picked last. Stands above the link that takes the whole row. */
@Component({
  selector: 'lu-row-pick',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="check">
      <input type="checkbox" [checked]="selection().has(row().id)" [attr.aria-label]="label()" (click)="pick($event)" />
    </label>
  `,
  styles: `
    label {
      position: relative;
      z-index: 2;
      justify-content: center;
      width: 32px;
      height: 32px;
      cursor: pointer;
    }
    @media (max-width: 767px) {
      label {
        width: 44px;
        height: 44px;
      }
    }
  `,
})
export class RowPick {
  readonly selection = input.required<RowSelection>();
  readonly row = input.required<{ id: string }>();
  private readonly w = words(ZH, EN);
  protected readonly label = computed(() => this.w().pick(this.selection().nameOf(this.row())));

  protected pick(event: MouseEvent): void {
    this.selection().toggle(this.row().id, event.shiftKey);
  }
}
