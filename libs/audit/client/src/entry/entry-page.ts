import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { AuditEntryView } from '@luodi/audit/contract';
import { ErrorState, PageHead, Skeleton, words } from '@luodi/shared/client';
import { EN, ZH } from '../audit-words';
import { EntryFacts } from './entry-facts';

/** One entry by itself: what a phone opens instead of the panel. */
@Component({
  selector: 'lu-entry-page',
  imports: [EntryFacts, ErrorState, PageHead, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-page-head [title]="w().entry" />
    @if (entry.error(); as failure) {
      <lu-error [of]="failure" (again)="entry.reload()" />
    } @else if (!entry.hasValue()) {
      <lu-skeleton [rows]="8" />
    } @else {
      <lu-entry-facts [of]="entry.value()" />
    }
  `,
})
export class EntryPage {
  readonly id = input.required<string>();
  protected readonly entry = httpResource<AuditEntryView>(() => `/api/audit/entries/${this.id()}`);
  protected readonly w = words(ZH, EN);
}
