import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { InviteDto, OrgUnitView } from '@luodi/identity/contract';
import { ROLES } from '@luodi/shared/contract';
import { Field, words } from '@luodi/shared/client';
import { EN, ZH } from '../settings-words';
import { indented, unitRows } from '../units/unit-tree';

/** Name, unit and role, with what the chosen role may do: the same for an invitation and for a change. */
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
    <lu-field [label]="w().peopleList.role" [of]="of().role" [hint]="w().roleNotes[of().role().value()]">
      <select class="inp" [formField]="of().role">
        @for (role of roles; track role) {
          <option [value]="role">{{ w().roles[role] }}</option>
        }
      </select>
    </lu-field>
  `,
})
export class PersonFields {
  readonly of = input.required<FieldTree<InviteDto>>();
  readonly units = input.required<readonly OrgUnitView[]>();
  protected readonly w = words(ZH, EN);
  protected readonly roles = ROLES;
  protected readonly rows = computed(() =>
    unitRows(this.units())
      .filter(({ unit }) => unit.active)
      .map((row) => ({ id: row.unit.id, text: indented(row) })),
  );
}
