import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { InviteDto, OrgUnitView, RoleView } from '@luodi/identity/contract';
import { Field, Language, words } from '@luodi/shared/client';
import { EN, ZH } from '../settings-words';
import { indented, unitRows } from '../units/unit-tree';

/** Name and unit, for an invitation the role too. */
@Component({
  selector: 'lu-person-fields',
  imports: [Field, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'form' },
  template: `
    <lu-field [label]="w().peopleList.who" [of]="of().name">
      <input class="inp" type="text" autocomplete="off" [formField]="of().name" />
    </lu-field>
    <lu-field [label]="w().unit" [of]="of().orgUnitId">
      <select class="inp" [formField]="of().orgUnitId">
        @for (row of rows(); track row.id) {
          <option [value]="row.id">{{ row.text }}</option>
        }
      </select>
    </lu-field>
    @if (roles().length) {
      <lu-field [label]="w().peopleList.role" [of]="of().role">
        <select class="inp" [formField]="of().role">
          @for (role of roles(); track role.code) {
            <option [value]="role.code">{{ language.nameOf(role) }}</option>
          }
        </select>
      </lu-field>
    }
  `,
})
export class PersonFields {
  readonly of = input.required<FieldTree<InviteDto>>();
  readonly units = input.required<readonly OrgUnitView[]>();
  /** To choose the first role from; what it is later the security administrator says. */
  readonly roles = input<readonly RoleView[]>([]);
  protected readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly rows = computed(() =>
    unitRows(this.units())
      .filter(({ unit }) => unit.active)
      .map((row) => ({ id: row.unit.id, text: indented(row) })),
  );
}
