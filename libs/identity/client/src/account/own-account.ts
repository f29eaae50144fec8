import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Dialog, ErrorState, Formats, Skeleton, Toasts, words } from '@luodi/shared/client';
import { AccountApi } from '../data-access/account-api';
import { EN, ZH } from './account-words';
import { EnrolFactor } from './enrol-factor';
import { NewPasswordForm } from './new-password-form';
import { SessionList } from './session-list';

/** One's own account: password, second factor, and where one is signed in. */
@Component({
  selector: 'lu-own-account',
  imports: [Dialog, EnrolFactor, ErrorState, NewPasswordForm, SessionList, Skeleton],
  templateUrl: './own-account.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack me' },
})
export class OwnAccount {
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  protected readonly account = inject(AccountApi).own();
  protected readonly doing = signal<'password' | 'factor' | null>(null);

  protected readonly passwordLine = computed(() => {
    if (!this.account.hasValue()) return '';
    const { changedAt, expiresAt } = this.account.value().password;
    const { changed, until } = this.w().password;
    return [changed(this.formats.instant(changedAt)), expiresAt && until(this.formats.instant(expiresAt))].filter(Boolean).join(' · ');
  });
  protected readonly factorLine = computed(() => {
    if (!this.account.hasValue()) return '';
    const { enrolled, recoveryCodesLeft } = this.account.value().factor;
    return enrolled ? this.w().factor.on(recoveryCodesLeft) : this.w().factor.off;
  });

  protected passwordSaved(): void {
    this.toasts.say(this.w().password.saved);
    this.close();
  }

  /** Whatever was done in the dialog, or left half done, shows. */
  protected close(): void {
    this.doing.set(null);
    this.account.reload();
  }
}
