import { ChangeDetectionStrategy, Component, inject, output, resource, signal } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { ConfirmFactorDto } from '@luodi/identity/contract';
import { dtoRules, ErrorState, Field, FieldErrors, Language, serverErrors, Skeleton, words } from '@luodi/shared/client';
import { AccountApi } from '../data-access/account-api';
import { EN, ZH } from './account-words';

/** Sets up an authenticator app: a key to scan, a code to confirm it, and the recovery codes, this once. */
@Component({
  selector: 'lu-enrol-factor',
  imports: [ErrorState, Field, FieldErrors, FormField, FormRoot, Skeleton],
  templateUrl: './enrol-factor.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EnrolFactor {
  /** The recovery codes have been kept. */
  readonly done = output<void>();

  private readonly account = inject(AccountApi);
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly offer = resource({ loader: () => this.account.offerFactor() });
  protected readonly codes = signal<string[]>([]);
  private readonly draft = signal({ code: '' });
  protected readonly entry = form(this.draft, (path) => dtoRules(path, ConfirmFactorDto), {
    submission: {
      action: (entry) =>
        this.account.confirmFactor(this.draft().code).then(
          ({ recoveryCodes }) => this.codes.set(recoveryCodes),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });
}
