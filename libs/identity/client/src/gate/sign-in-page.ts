import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { SignInDto } from '@luodi/identity/contract';
import { dtoRules, Field, FieldErrors, Language, serverErrors, Session, words } from '@luodi/shared/client';
import { Gate } from './gate';
import { EN, ZH } from './gate-words';
import { localPath } from './local-path';

/** Sign-in, and back to the page one came from. A lockout is said by the server, on the form. */
@Component({
  selector: 'lu-sign-in-page',
  imports: [Field, FieldErrors, FormField, FormRoot, Gate],
  templateUrl: './sign-in-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  /** Address to go back to; only ever a path of this site. */
  readonly return = input<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly entry = form(signal<SignInDto>({ login: '', password: '' }), (path) => dtoRules(path, SignInDto), {
    submission: {
      action: (entry) => {
        const { login, password } = entry().value();
        return this.session.signIn(login.trim(), password).then(
          () => void this.router.navigateByUrl(localPath(this.return())),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        );
      },
    },
  });
}
