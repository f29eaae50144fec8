import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { DelegationView } from '@luodi/identity/contract';
import { Empty, ErrorState, Formats, Icon, Session, Skeleton, Toasts, words } from '@luodi/shared/client';
import { DelegationsApi } from '../../data-access/delegations-api';
import { DelegateDialog } from './delegate-dialog';
import { EN, ZH } from './delegation-words';

/** What one has lent for the days one is away, and what others have lent to one. */
@Component({
  selector: 'lu-delegations-page',
  imports: [DelegateDialog, Empty, ErrorState, Icon, Skeleton],
  templateUrl: './delegations-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DelegationsPage {
  private readonly api = inject(DelegationsApi);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  /** Administrators lend nothing. */
  protected readonly mayLend = inject(Session).can('projects.read');
  protected readonly delegations = this.api.all();
  protected readonly rows = computed(() => (this.delegations.hasValue() ? this.delegations.value() : []));
  protected readonly lending = signal(false);

  protected days({ firstOn, lastOn }: DelegationView): string {
    return firstOn === lastOn ? this.formats.day(firstOn) : this.formats.days(firstOn, lastOn);
  }

  protected async end(delegation: DelegationView): Promise<void> {
    await this.api.end(delegation).then(
      () => this.toasts.say(this.w().ended),
      (failure: unknown) => this.toasts.failed(failure),
    );
    this.delegations.reload();
  }

  protected lent(): void {
    this.lending.set(false);
    this.delegations.reload();
  }
}
