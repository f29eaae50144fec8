import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { PersonRolesDto, type PersonView, type RoleView } from '@luodi/identity/contract';
import { Dialog, dtoRules, Field, FieldErrors, Language, serverErrors, Toasts, words } from '@luodi/shared/client';
import { RolesApi } from '../../data-access/roles-api';
import { EN, ZH } from './role-words';

/** Which role somebody has, and which beside it. */
@Component({
  selector: 'lu-person-roles-dialog',
  imports: [Dialog, Field, FieldErrors, FormField, FormRoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-dialog [title]="w().assignTitle(person().name)" (closed)="closed.emit()">
      <form class="form" [formRoot]="entry">
        <lu-field-errors form [of]="entry" />
        <lu-field [label]="w().main" [of]="entry.role" [hint]="w().mainNote">
          <select class="inp" [formField]="entry.role">
            @for (role of roles(); track role.code) {
              <option [value]="role.code">{{ language.nameOf(role) }}</option>
            }
          </select>
        </lu-field>
        @if (beside().length) {
          <fieldset class="field">
            <legend class="lab">{{ w().more }}</legend>
            @for (role of beside(); track role.code) {
              <label class="check">
                <input type="checkbox" [checked]="draft().moreRoles.includes(role.code)" (change)="toggle(role.code)" />{{
                  language.nameOf(role)
                }}
              </label>
            }
            <span class="hint">{{ w().moreNote }}</span>
            <lu-field-errors [of]="entry.moreRoles" />
          </fieldset>
        }
        <div class="form-actions">
          <button class="btn primary" type="submit" [disabled]="entry().submitting()">{{ w().save }}</button>
          <button class="btn" type="button" (click)="closed.emit()">{{ w().cancel }}</button>
        </div>
      </form>
    </lu-dialog>
  `,
})
export class PersonRolesDialog {
  readonly person = input.required<PersonView>();
  readonly roles = input.required<readonly RoleView[]>();
  readonly saved = output<void>();
  readonly closed = output<void>();

  private readonly api = inject(RolesApi);
  protected readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  protected readonly draft = linkedSignal<PersonRolesDto>(() => ({ role: this.person().role, moreRoles: this.person().moreRoles }));
  /** Roles of the same realm as the main one; administrators have one role alone. */
  protected readonly beside = computed(() => {
    const main = this.roles().find(({ code }) => code === this.draft().role);
    return main?.realm === 'business' ? this.roles().filter(({ code, realm }) => realm === 'business' && code !== main.code) : [];
  });
  protected readonly entry = form(this.draft, (path) => dtoRules(path, PersonRolesDto), {
    submission: {
      action: (entry) =>
        this.api.assign(this.person(), this.asked()).then(
          () => this.done(),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  protected toggle(code: string): void {
    this.draft.update(({ role, moreRoles }) => ({
      role,
      moreRoles: moreRoles.includes(code) ? moreRoles.filter((one) => one !== code) : [...moreRoles, code],
    }));
  }

  private asked(): PersonRolesDto {
    const { role, moreRoles } = this.draft();
    return { role, moreRoles: moreRoles.filter((code) => this.beside().some((one) => one.code === code)) };
  }

  private done(): void {
    this.toasts.say(this.w().saved);
    this.saved.emit();
  }
}
