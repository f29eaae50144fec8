import { ChangeDetectionStrategy, Component, computed, inject, input, model, output } from '@angular/core';
import { TargetsApi } from '../data-access/targets-api';

/** Who looks after a target: the people of its unit, and whoever does so now. A form control. */
@Component({
  selector: 'lu-target-owner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <select class="inp" [value]="value()" (change)="value.set($any($event.target).value)" (blur)="touch.emit()">
      @for (person of people(); track person.id) {
        <option [value]="person.id" [selected]="person.id === value()">{{ person.name }} · {{ person.unitName }}</option>
      }
    </select>
  `,
})
export class TargetOwner {
  readonly value = model('');
  readonly orgUnitId = input.required<string>();
  readonly touch = output<void>();
  private readonly all = inject(TargetsApi).people();
  protected readonly people = computed(() =>
    this.all.value().filter(({ id, orgUnitId, active }) => id === this.value() || (active && orgUnitId === this.orgUnitId())),
  );
}
