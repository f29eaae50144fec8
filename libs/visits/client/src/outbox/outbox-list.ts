import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Icon, Session, words } from '@luodi/shared/client';
import { draftStore } from '../log/draft-store';
import { EN, ZH } from '../log/log-words';
import { draftFrom } from '../log/visit-draft';
import { DeviceStore, type WaitingVisit } from './device-store';
import { Outbox } from './outbox';

/** What waits on this device, above the list of visits: those the line holds up, and those the server would not take. */
@Component({
  selector: 'lu-outbox-list',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './outbox-list.html',
  styles: `
    section {
      margin-bottom: var(--s4);
    }
    .li {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }
    @media (max-width: 767px) {
      .li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    .why {
      border-left: 2px solid var(--ink);
      padding-left: var(--s2);
    }
  `,
})
export class OutboxList {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly store = inject(DeviceStore);
  protected readonly outbox = inject(Outbox);
  protected readonly w = words(ZH, EN);

  /** Back into the form, with its files; what was refused has written nothing, so its key is still free. */
  protected async open({ key, draft, visit }: WaitingVisit): Promise<void> {
    const again = draftFrom(draft);
    const personId = this.session.user()?.id;
    if (!again || !personId) return;
    const { investorId, projectId } = visit;
    draftStore(personId, projectId ?? investorId).keep(again);
    await this.store.drop('visits', key);
    await this.outbox.refresh();
    await this.router.navigate(['/visits/log'], { queryParams: projectId ? { projectId } : { investorId } });
  }
}
