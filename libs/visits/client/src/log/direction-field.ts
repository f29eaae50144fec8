import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Seg, words } from '@luodi/shared/client';
import { DIRECTIONS, type Direction } from '@luodi/visits/contract';
import { EN, ZH } from '../visits-words';

/** How one met. */
@Component({
  selector: 'lu-direction-field',
  imports: [FormField, Seg],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<lu-seg wide [label]="w().direction" [options]="options()" [formField]="field()" />`,
  styles: `
    :host {
      display: block;
      overflow-x: auto;
      scrollbar-width: none;
    }
  `,
})
export class DirectionField {
  readonly field = input.required<FieldTree<Direction>>();
  protected readonly w = words(ZH, EN);
  protected readonly options = computed(() => DIRECTIONS.map((value) => ({ value, label: this.w().directions[value] })));
}
