import { Location } from '@angular/common';
import { inject, Service } from '@angular/core';
import type { FieldTree, TreeValidationResult } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Language, serverErrors, Toasts, words } from '@luodi/shared/client';
import { Outbox } from '../outbox/outbox';
import { EN, ZH } from './log-words';
import { subjectFrom, type CameFrom } from './visit-draft';

const PAGES = { investor: '/investors', lead: '/leads', project: '/projects' };

/** What happens around the form: where one goes afterwards, what is said, where it hurts. */
@Service()
export class AroundLog {
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  private readonly w = words(ZH, EN);
  readonly online = inject(Outbox).online;

  /** Back to the record one came from; what waits on the device is seen in the list. False when that page cannot be had without a line. */
  async leave(how: 'sent' | 'kept', from: CameFrom): Promise<boolean> {
    this.toasts.say(how === 'sent' ? this.w().saved : this.w().keptHere);
    const subject = subjectFrom(from);
    const record = subject ? [PAGES[subject.kind], subject.id] : ['/visits'];
    return this.router.navigate(how === 'sent' ? record : ['/visits'], { replaceUrl: true }).catch(() => false);
  }

  close(): void {
    if (history.length > 1) this.location.back();
    else void this.router.navigate(['/visits']);
  }

  faultsOf(visit: FieldTree<unknown>, failure: unknown): TreeValidationResult {
    return serverErrors(visit, failure, this.language.code());
  }
}
