import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, validate } from '@angular/forms/signals';
import { ChangePasswordDto, type HalfSessionView, type PasswordPolicy, type SessionView } from '@luodi/identity/contract';
import { dtoRules, Field, FieldErrors, Language, serverErrors, words } from '@luodi/shared/client';
import { AccountApi } from '../data-access/account-api';
import { EN, ZH } from './account-words';

/** A new password in place of the present one, which is asked for unless it has just been typed. */
@Component({
  selector: 'lu-new-password-form',
  imports: [Field, FieldErrors, FormField, FormRoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="form" [formRoot]="entry">
      <lu-field-errors form [of]="entry" />
      @if (!known()) {
        <lu-field [label]="w().password.current" [of]="entry.current">
          <input class="inp" type="password" autocomplete="current-password" [formField]="entry.current" />
        </lu-field>
      }
      <lu-field [label]="w().password.next" [hint]="w().password.rules(rules())" [of]="entry.password">
        <input class="inp" type="password" autocomplete="new-password" [formField]="entry.password" />
      </lu-field>
      <lu-field [label]="w().password.again" [of]="entry.again">
        <input class="inp" type="password" autocomplete="new-password" [formField]="entry.again" />
      </lu-field>
      <div class="form-actions">
        <button class="btn primary" type="submit" [disabled]="entry().submitting()">{{ w().password.save }}</button>
        <ng-content />
      </div>
    </form>
  `,
})
export class NewPasswordForm {
  readonly rules = input.required<Pick<PasswordPolicy, 'minLength' | 'classes'>>();
  /** The present password, where it has just been typed. */
  readonly known = input('');
  /** The session as it is afterwards. */
  readonly saved = output<SessionView | HalfSessionView>();

  private readonly account = inject(AccountApi);
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  private readonly draft = linkedSignal(() => ({ current: this.known(), password: '', again: '' }));
  protected readonly entry = form(
    this.draft,
    (path) => {
      dtoRules(path, ChangePasswordDto);
      validate(path.again, ({ value, valueOf }) =>
        value() === valueOf(path.password) ? null : { kind: 'differ', message: this.w().password.differ },
      );
    },
    {
      submission: {
        action: (entry) => {
          const { current, password } = this.draft();
          return this.account.changePassword({ current, password }).then(
            (session) => this.saved.emit(session),
            (failure: unknown) => serverErrors(entry, failure, this.language.code()),
          );
        },
      },
    },
  );
}
