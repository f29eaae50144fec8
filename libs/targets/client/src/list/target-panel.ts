import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { BesideList, ErrorState, keepUp, Panel, placeIn, Skeleton, words, type PageList } from '@luodi/shared/client';
import type { TargetView } from '@luodi/targets/contract';
import { TargetsApi } from '../data-access/targets-api';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';
import { TargetActs } from './target-acts';
import { TargetBody } from './target-body';

/** A target beside the list. */
@Component({
  selector: 'lu-target-panel',
  imports: [ErrorState, Panel, Skeleton, TargetActs, TargetBody],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-panel
      [label]="target.hasValue() ? target.value().name : w().title"
      [position]="position()"
      [live]="live"
      [full]="['/industries/targets', id()]"
      (step)="beside.step(list(), id(), $event)"
      (closed)="beside.close(id())"
    >
      @if (target.error(); as failure) {
        <lu-error [of]="failure" (again)="target.reload()" />
      } @else if (!target.hasValue()) {
        <lu-skeleton [rows]="8" />
      } @else {
        <h2>{{ target.value().name }}</h2>
        <lu-target-body [of]="target.value()" />
      }
      @if (target.hasValue()) {
        <lu-target-acts actions [of]="target.value()" (changed)="reload()" />
      }
    </lu-panel>
  `,
  styles: `
    h2 {
      font: 600 18px/26px var(--font);
      margin-bottom: var(--s2);
    }
  `,
})
export class TargetPanel {
  readonly id = input.required<string>();
  readonly list = input.required<PageList<TargetView>>();
  protected readonly beside = inject(BesideList);
  protected readonly w = words(ZH, EN);
  protected readonly target = inject(TargetsApi).one(this.id);
  protected readonly live = keepUp({
    of: ['target'],
    id: this.id,
    as: 'figures',
    refresh: () => this.target.reload(),
    loaded: () => this.target.hasValue() && this.target.value().version,
  });
  protected readonly position = computed(() => {
    const place = placeIn(this.list(), this.id());
    return place && this.w().position(place.at, place.total);
  });

  protected reload(): void {
    this.target.reload();
    this.list().reload();
  }
}
