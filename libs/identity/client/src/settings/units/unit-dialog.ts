import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { AddOrgUnitDto, UNIT_KINDS, type OrgUnitView } from '@luodi/identity/contract';
import { Dialog, dtoRules, Field, FieldErrors, Language, serverErrors, Toasts, words } from '@luodi/shared/client';
import { OrgUnitsApi } from '../../data-access/org-units-api';
import { EN, ZH } from '../settings-words';

/** Adds a unit below `parent`, or renames `unit`. */
@Component({
  selector: 'lu-unit-dialog',
  imports: [Dialog, Field, FieldErrors, FormField, FormRoot],
  templateUrl: './unit-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitDialog {
  readonly parent = input.required<OrgUnitView>();
  readonly unit = input<OrgUnitView>();
  readonly saved = output<void>();
  readonly closed = output<void>();

  private readonly units = inject(OrgUnitsApi);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  protected readonly kinds = UNIT_KINDS;
  protected readonly title = computed(() => {
    const renamed = this.unit();
    return renamed ? this.w().unitList.renameTitle(renamed.name) : this.w().unitList.addTitle(this.parent().name);
  });

  private readonly draft = linkedSignal<AddOrgUnitDto>(() => ({
    parentId: this.parent().id,
    name: this.unit()?.name ?? '',
    kind: this.unit()?.kind ?? 'bureau',
  }));
  protected readonly entry = form(this.draft, (path) => dtoRules(path, AddOrgUnitDto), {
    submission: {
      action: (entry) =>
        this.save().then(
          () => this.done(),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  private save(): Promise<OrgUnitView> {
    const unit = this.unit();
    return unit ? this.units.update(unit, { name: this.draft().name.trim() }) : this.units.add(this.draft());
  }

  private done(): void {
    this.toasts.say(this.w().saved);
    this.saved.emit();
  }
}
