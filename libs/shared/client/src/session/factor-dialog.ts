import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import { Field } from '../forms/field';
import { FieldErrors } from '../forms/field-errors';
import { serverErrors } from '../forms/server-errors';
import { Language } from '../i18n/language';
import { words } from '../i18n/words';
import { Dialog } from '../ui/float/dialog';
import { FactorPrompt } from './factor-prompt';
import { Session } from './session';

const ZH = {
  title: '确认是您本人',
  lead: '这一步比较敏感。确认后自动继续。',
  code: '验证码',
  codeHint: '身份验证器里的 6 位数字，或一个恢复码',
  password: '密码',
  go: '确认',
  cancel: '取消',
};
const EN: typeof ZH = {
  title: 'Please show that it is you',
  lead: 'This step is a sensitive one. It goes on by itself afterwards.',
  code: 'Code',
  codeHint: 'Six digits of the authenticator app, or a recovery code',
  password: 'Password',
  go: 'Confirm',
  cancel: 'Cancel',
};

/** Asks once more for the code, or for the password of who has no second factor. Stands once, in the shell. */
@Component({
  selector: 'lu-factor-dialog',
  imports: [Dialog, Field, FieldErrors, FormField, FormRoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (prompt.asked(); as asked) {
      <lu-dialog [title]="w().title" [lead]="w().lead" (closed)="settle(false)">
        <form class="form" [formRoot]="entry">
          <lu-field-errors form [of]="entry" />
          @if (asked === 'code') {
            <lu-field [label]="w().code" [hint]="w().codeHint" [of]="entry.factor">
              <input
                class="inp"
                type="text"
                autocomplete="one-time-code"
                autocapitalize="none"
                spellcheck="false"
                [formField]="entry.factor"
              />
            </lu-field>
          } @else {
            <lu-field [label]="w().password" [of]="entry.factor">
              <input class="inp" type="password" autocomplete="current-password" [formField]="entry.factor" />
            </lu-field>
          }
          <div class="form-actions">
            <button class="btn primary" type="submit" [disabled]="entry().submitting()">{{ w().go }}</button>
            <button class="btn" type="button" (click)="settle(false)">{{ w().cancel }}</button>
          </div>
        </form>
      </lu-dialog>
    }
  `,
})
export class FactorDialog {
  protected readonly prompt = inject(FactorPrompt);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  private readonly draft = signal({ factor: '' });
  protected readonly entry = form(this.draft, (path) => required(path.factor, { error: { kind: 'isDefined' } }), {
    submission: {
      action: (entry) =>
        this.session.prove(this.draft().factor).then(
          () => this.settle(true),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  protected settle(given: boolean): void {
    this.entry().reset({ factor: '' });
    this.prompt.settle(given);
  }
}
