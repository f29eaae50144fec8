import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BesideList, ErrorState, keepUp, Lens, Panel, placeIn, Session, Skeleton, words, type PageList } from '@luodi/shared/client';
import type { VisitView } from '@luodi/visits/contract';
import { VisitsApi } from '../data-access/visits-api';
import { EditVisit } from '../record/edit-visit';
import { VisitBody } from '../record/visit-body';
import { EN, ZH } from '../visits-words';

/** A visit beside the list. */
@Component({
  selector: 'lu-visit-panel',
  imports: [EditVisit, ErrorState, Panel, RouterLink, Skeleton, VisitBody],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-panel
      [label]="w().title"
      [position]="position()"
      [live]="live"
      [full]="['/visits', id()]"
      (step)="beside.step(list(), id(), $event)"
      (closed)="beside.close(id())"
    >
      @if (visit.error(); as failure) {
        <lu-error [of]="failure" (again)="visit.reload()" />
      } @else if (!visit.hasValue()) {
        <lu-skeleton [rows]="8" />
      } @else {
        <lu-visit-body titled [of]="visit.value()" />
      }
      @if (visit.hasValue()) {
        <div actions class="row wrap">
          @if (visit.value().can.edit && !lens.past()) {
            <button class="btn" type="button" (click)="editing.set(true)">{{ w().visit.edit }}</button>
          }
          @if (mayLog()) {
            <a class="btn ghost" routerLink="/visits/log" [queryParams]="again()">{{ w().visit.again }}</a>
          }
        </div>
      }
    </lu-panel>
    @if (editing() && visit.hasValue()) {
      <lu-edit-visit [visit]="visit.value()" (saved)="saved()" (closed)="editing.set(false)" />
    }
  `,
})
export class VisitPanel {
  readonly id = input.required<string>();
  readonly list = input.required<PageList<VisitView>>();
  protected readonly beside = inject(BesideList);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly visit = inject(VisitsApi).one(this.id);
  protected readonly live = keepUp({
    of: ['visit'],
    id: this.id,
    as: 'figures',
    refresh: () => this.visit.reload(),
    loaded: () => this.visit.hasValue() && this.visit.value().version,
  });
  private readonly session = inject(Session);
  protected readonly mayLog = computed(() => this.session.can('visits.log') && !this.lens.past());
  protected readonly editing = signal(false);
  protected readonly again = computed(() => {
    if (!this.visit.hasValue()) return {};
    const { investorId, projectId } = this.visit.value();
    return projectId ? { projectId } : { investorId };
  });
  protected readonly position = computed(() => {
    const place = placeIn(this.list(), this.id());
    return place && `${place.at} / ${place.total}`;
  });

  protected saved(): void {
    this.editing.set(false);
    this.visit.reload();
    this.list().reload();
  }
}
