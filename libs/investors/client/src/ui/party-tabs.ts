import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { words } from '@luodi/shared/client';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';

/** The two lists of 客商: companies and people. */
@Component({
  selector: 'lu-party-tabs',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav class="tabs" [attr.aria-label]="w().title">
      <a routerLink="/investors" [attr.aria-current]="at() === 'companies' ? 'page' : null">{{ w().contacts.companies }}</a>
      <a routerLink="/investors/contacts" [attr.aria-current]="at() === 'contacts' ? 'page' : null">{{ w().contacts.title }}</a>
    </nav>
  `,
})
export class PartyTabs {
  readonly at = input.required<'companies' | 'contacts'>();
  protected readonly w = words(ZH, EN);
}
