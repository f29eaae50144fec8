import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { SignInDto } from '@luodi/identity/contract';
import { Field, FieldErrors, Language, serverErrors, Session, words, type HalfSession } from '@luodi/shared/client';
import { Gate } from './gate';
import { EN, ZH } from './gate-words';
import { localPath } from './local-path';
import { SessionSteps } from './session-steps';

/** What is said of a field left blank, as by the rules of a DTO. */
const BLANK = { error: { kind: 'isDefined' } };

/**
 * Sign-in, and back to the page one came from. A lockout is said by the server, on the form. Its two fields are only asked for, so that the
 * first page need not wait for the rules of the DTOs.
 */
@Component({
  selector: 'lu-sign-in-page',
  imports: [Field, FieldErrors, FormField, FormRoot, Gate, SessionSteps],
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
  /** What is still asked for after the password. */
  protected readonly half = signal<HalfSession | null>(null);
  protected readonly draft = signal<SignInDto>({ login: '', password: '' });
  protected readonly entry = form(
    this.draft,
    (path) => {
      required(path.login, BLANK);
      required(path.password, BLANK);
    },
    {
      submission: {
        action: (entry) => {
          const { login, password } = entry().value();
          return this.session.signIn(login.trim(), password).then(
            (half) => (half ? this.half.set(half) : this.enter()),
            (failure: unknown) => serverErrors(entry, failure, this.language.code()),
          );
        },
      },
    },
  );

  protected enter(): void {
    void this.router.navigateByUrl(localPath(this.return()));
  }

  protected startOver(): void {
    this.half.set(null);
    this.draft.update(({ login }) => ({ login, password: '' }));
  }
}
