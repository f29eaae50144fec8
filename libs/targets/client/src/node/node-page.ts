import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorState, Icon, Language, Lens, PageHead, PageTitle, Skeleton, words } from '@luodi/shared/client';
import { HomesApi } from '../data-access/homes-api';
import { TargetDialog } from '../form/target-dialog';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';
import { NodeBody } from './node-body';
import { StrengthDialog } from './strength-dialog';

/** A node on a page of its own, as on a phone. */
@Component({
  selector: 'lu-node-page',
  imports: [ErrorState, Icon, NodeBody, PageHead, RouterLink, Skeleton, StrengthDialog, TargetDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './node-page.html',
  styles: `
    lu-node-body {
      max-width: 760px;
    }
  `,
})
export class NodePage {
  readonly code = input.required<string>();
  private readonly language = inject(Language);
  private readonly body = viewChild(NodeBody);
  private readonly title = inject(PageTitle);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly home = inject(HomesApi).home(this.code);
  protected readonly adding = signal(false);
  protected readonly stating = signal(false);
  protected readonly crumbs = computed(() => [{ text: this.w().industries, to: '/industries' }]);
  protected readonly name = computed(() => {
    if (!this.home.hasValue()) return '…';
    return this.language.nameOf(this.home.value());
  });

  constructor() {
    effect(() => this.title.record.set(this.home.hasValue() ? this.name() : undefined));
  }

  protected done(): void {
    this.adding.set(false);
    this.stating.set(false);
    this.body()?.reload();
    this.home.reload();
  }
}
