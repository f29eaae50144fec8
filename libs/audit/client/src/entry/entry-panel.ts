import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AuditEntryView, AuditRow } from '@luodi/audit/contract';
import { BesideList, ErrorState, Panel, placeIn, Skeleton, words, type PageList } from '@luodi/shared/client';
import { EN, ZH } from '../audit-words';
import { EntryFacts } from './entry-facts';

/** One entry beside the list. */
@Component({
  selector: 'lu-entry-panel',
  imports: [EntryFacts, ErrorState, Panel, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-panel
      [label]="w().entry"
      [position]="position()"
      [full]="['/audit', id()]"
      (step)="beside.step(list(), id(), $event)"
      (closed)="beside.close(id())"
    >
      @if (entry.error(); as failure) {
        <lu-error [of]="failure" (again)="entry.reload()" />
      } @else if (!entry.hasValue()) {
        <lu-skeleton [rows]="8" />
      } @else {
        <lu-entry-facts [of]="entry.value()" />
      }
      <div actions class="row wrap">
        <a class="btn" [routerLink]="['/audit', id()]">{{ w().open }}</a>
      </div>
    </lu-panel>
  `,
})
export class EntryPanel {
  readonly id = input.required<string>();
  readonly list = input.required<PageList<AuditRow>>();
  protected readonly beside = inject(BesideList);
  protected readonly entry = httpResource<AuditEntryView>(() => `/api/audit/entries/${this.id()}`);
  protected readonly w = words(ZH, EN);
  protected readonly position = computed(() => {
    const place = placeIn(this.list(), this.id());
    return place && this.w().position(place.at, place.total);
  });
}
