import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { PageHead, words } from '@luodi/shared/client';
import { EN, ZH } from './settings-words';

/** Frame of the settings: its parts are pages of their own, so each has an address. */
@Component({
  selector: 'lu-settings-page',
  imports: [PageHead, RouterLink, RouterLinkActive, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-page-head [title]="w().title" />
    <nav class="tabs" [attr.aria-label]="w().title">
      <a routerLink="units" routerLinkActive ariaCurrentWhenActive="page">{{ w().units }}</a>
      <a routerLink="people" routerLinkActive ariaCurrentWhenActive="page">{{ w().people }}</a>
      <a routerLink="roles" routerLinkActive ariaCurrentWhenActive="page">{{ w().roles }}</a>
      <a routerLink="delegations" routerLinkActive ariaCurrentWhenActive="page">{{ w().delegations }}</a>
    </nav>
    <router-outlet />
  `,
})
export class SettingsPage {
  protected readonly w = words(ZH, EN);
}
