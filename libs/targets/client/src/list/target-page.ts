import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { WhoSees } from '@luodi/identity/client';
import { BehindPill, ErrorState, keepUp, PageHead, PageTitle, Skeleton, words } from '@luodi/shared/client';
import { TargetsApi } from '../data-access/targets-api';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';
import { TargetActs } from './target-acts';
import { TargetBody } from './target-body';

/** A target on a page of its own, as on a phone. */
@Component({
  selector: 'lu-target-page',
  imports: [BehindPill, ErrorState, PageHead, Skeleton, TargetActs, TargetBody, WhoSees],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-behind-pill [of]="live" />
    <lu-page-head [title]="target.hasValue() ? target.value().name : '…'" [crumbs]="crumbs()">
      @if (target.hasValue()) {
        <span actions class="row wrap">
          <lu-who-sees kind="target" [id]="target.value().id" />
          <lu-target-acts [of]="target.value()" (changed)="target.reload()" />
        </span>
      }
    </lu-page-head>
    @if (target.error(); as failure) {
      <lu-error [of]="failure" (again)="target.reload()" />
    } @else if (!target.hasValue()) {
      <lu-skeleton [rows]="8" />
    } @else {
      <lu-target-body [of]="target.value()" />
    }
  `,
})
export class TargetPage {
  readonly id = input.required<string>();
  private readonly title = inject(PageTitle);
  protected readonly w = words(ZH, EN);
  protected readonly target = inject(TargetsApi).one(this.id);
  protected readonly live = keepUp({
    of: ['target'],
    id: this.id,
    as: 'figures',
    refresh: () => this.target.reload(),
    loaded: () => this.target.hasValue() && this.target.value().version,
  });
  protected readonly crumbs = computed(() => [
    { text: this.w().industries, to: '/industries' },
    { text: this.w().title, to: '/industries/targets' },
  ]);

  constructor() {
    effect(() => this.title.record.set(this.target.hasValue() ? this.target.value().name : undefined));
  }
}
