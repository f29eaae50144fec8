import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormRoot } from '@angular/forms/signals';
import { InviteDto, type OrgUnitView, type PersonView } from '@luodi/identity/contract';
import { changed, Dialog, dtoRules, FieldErrors, Language, serverErrors, Toasts, words } from '@luodi/shared/client';
import { PeopleApi } from '../../data-access/people-api';
import { EN, ZH } from '../settings-words';
import { PersonFields } from './person-fields';

/** Changes a person's name or unit. */
@Component({
  selector: 'lu-person-dialog',
  imports: [Dialog, FieldErrors, FormRoot, PersonFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-dialog [title]="w().peopleList.editTitle(person().name)" [lead]="person().login ?? undefined" (closed)="closed.emit()">
      <form class="form" [formRoot]="entry">
        <lu-field-errors form [of]="entry" />
        <lu-person-fields [of]="entry" [units]="units()" />
        <div class="form-actions">
          <button class="btn primary" type="submit" [disabled]="entry().submitting()">{{ w().save }}</button>
          <button class="btn" type="button" (click)="closed.emit()">{{ w().cancel }}</button>
        </div>
      </form>
    </lu-dialog>
  `,
})
export class PersonDialog {
  readonly person = input.required<PersonView>();
  readonly units = input.required<readonly OrgUnitView[]>();
  readonly saved = output<void>();
  readonly closed = output<void>();

  private readonly people = inject(PeopleApi);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  private readonly draft = linkedSignal<InviteDto>(() => {
    const { name, role, orgUnitId } = this.person();
    return { name, role, orgUnitId };
  });
  protected readonly entry = form(this.draft, (path) => dtoRules(path, InviteDto), {
    submission: {
      action: (entry) =>
        this.people.update(this.person(), changed(this.draft(), { ...this.person() })).then(
          () => this.done(),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  private done(): void {
    this.toasts.say(this.w().saved);
    this.saved.emit();
  }
}
