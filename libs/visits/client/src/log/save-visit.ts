import { inject, Service } from '@angular/core';
import { Outbox, statusOf } from '../outbox/outbox';
import type { WaitingFile } from '../outbox/device-store';
import { visitOf, type VisitDraft } from './visit-draft';

/** No answer came, or only from a proxy: whether the visit was logged is not known, so it is sent again under the same key. */
const NO_ANSWER = [0, 408, 502, 503, 504];

/** Saves a visit now, or on the device when the line is down. Throws what a person has to look at. */
@Service()
export class SaveVisit {
  private readonly outbox = inject(Outbox);

  async execute(draft: VisitDraft, files: readonly WaitingFile[], personId: string): Promise<'sent' | 'kept'> {
    const visit = visitOf(draft);
    if (navigator.onLine) {
      try {
        await this.outbox.deliver({ key: draft.key, visit }, files);
        return 'sent';
      } catch (failure) {
        if (!NO_ANSWER.includes(statusOf(failure))) throw failure;
      }
    }
    const company = draft.subject?.name ?? '';
    await this.outbox.keep({ key: draft.key, personId, visit, company, draft, keptAt: new Date().toISOString() });
    return 'kept';
  }
}
