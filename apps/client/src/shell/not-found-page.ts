import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, PageHead, words } from '@luodi/shared/client';
import { EN, ZH } from './shell-words';

@Component({
  selector: 'lu-not-found-page',
  imports: [Empty, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-page-head [title]="w().lost.title" />
    <lu-empty [title]="w().lost.why" [text]="w().lost.text">
      <a class="btn primary" routerLink="/">{{ w().lost.home }}</a>
    </lu-empty>
  `,
})
export class NotFoundPage {
  protected readonly w = words(ZH, EN);
}
