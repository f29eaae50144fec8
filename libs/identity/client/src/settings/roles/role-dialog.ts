import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { AddRoleDto, type RoleView } from '@luodi/identity/contract';
import { Dialog, dtoRules, Field, FieldErrors, Language, serverErrors, Toasts, words } from '@luodi/shared/client';
import { RolesApi } from '../../data-access/roles-api';
import { EN, ZH } from './role-words';

/** Adds a role made after another, or renames `role`. */
@Component({
  selector: 'lu-role-dialog',
  imports: [Dialog, Field, FieldErrors, FormField, FormRoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-dialog [title]="title()" [lead]="role() ? undefined : w().addNote" (closed)="closed.emit()">
      <form class="form" [formRoot]="entry">
        <lu-field-errors form [of]="entry" />
        @if (!role()) {
          <lu-field [label]="w().like" [of]="entry.like">
            <select class="inp" [formField]="entry.like">
              @for (model of offered(); track model.code) {
                <option [value]="model.code">{{ language.nameOf(model) }}</option>
              }
            </select>
          </lu-field>
        }
        <lu-field [label]="w().nameZh" [of]="entry.nameZh" required>
          <input class="inp" type="text" autocomplete="off" [formField]="entry.nameZh" />
        </lu-field>
        <lu-field [label]="w().nameEn" [of]="entry.nameEn" required>
          <input class="inp" type="text" autocomplete="off" [formField]="entry.nameEn" />
        </lu-field>
        <div class="form-actions">
          <button class="btn primary" type="submit" [disabled]="entry().submitting()">{{ w().save }}</button>
          <button class="btn" type="button" (click)="closed.emit()">{{ w().cancel }}</button>
        </div>
      </form>
    </lu-dialog>
  `,
})
export class RoleDialog {
  readonly models = input.required<readonly RoleView[]>();
  readonly role = input<RoleView>();
  readonly saved = output<void>();
  readonly closed = output<void>();

  private readonly roles = inject(RolesApi);
  protected readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  protected readonly offered = computed(() => this.models().filter(({ realm }) => realm === 'business'));
  protected readonly title = computed(() => {
    const renamed = this.role();
    return renamed ? this.w().renameTitle(this.language.nameOf(renamed)) : this.w().addTitle;
  });

  private readonly draft = linkedSignal<AddRoleDto>(() => {
    const { code, nameZh, nameEn } = this.role() ?? { code: this.offered()[0]?.code ?? '', nameZh: '', nameEn: '' };
    return { like: code, nameZh, nameEn };
  });
  protected readonly entry = form(this.draft, (path) => dtoRules(path, AddRoleDto), {
    submission: {
      action: (entry) =>
        this.save().then(
          () => this.done(),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  private save(): Promise<RoleView> {
    const role = this.role();
    const { nameZh, nameEn } = this.draft();
    return role ? this.roles.update(role, { nameZh: nameZh.trim(), nameEn: nameEn.trim() }) : this.roles.add(this.draft());
  }

  private done(): void {
    this.toasts.say(this.w().saved);
    this.saved.emit();
  }
}
