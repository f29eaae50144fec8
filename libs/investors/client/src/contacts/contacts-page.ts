import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Empty,
  ErrorState,
  Formats,
  Icon,
  Lens,
  markNames,
  PageHead,
  SearchBox,
  Skeleton,
  Viewport,
  WhenSeen,
  words,
} from '@luodi/shared/client';
import { ContactsApi } from '../data-access/contacts-api';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { PartyTabs } from '../ui/party-tabs';

/** The people of all companies one may see; each opens its company, where the number is whole. */
@Component({
  selector: 'lu-contacts-page',
  imports: [Empty, ErrorState, Icon, PageHead, PartyTabs, RouterLink, SearchBox, Skeleton, WhenSeen],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contacts-page.html',
  styleUrl: './contacts-page.css',
})
export class ContactsPage {
  readonly q = input('', { transform: (given?: string) => given ?? '' });
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly names = markNames();
  protected readonly lens = inject(Lens);
  protected readonly phone = inject(Viewport).phone;
  protected readonly w = words(ZH, EN);
  protected readonly list = inject(ContactsApi).all(() => ({ q: this.q(), industry: this.lens.industry() }));
  /** What narrows the list, in words. */
  protected readonly narrowed = computed(() =>
    this.formats.list(
      [this.names().industries[this.lens.industry() ?? ''], this.q() && this.w().none.q(this.q())].filter((name): name is string => !!name),
    ),
  );
  protected readonly lead = computed(() => (this.list.first() || this.list.error() ? '' : this.w().contacts.count(this.list.totalText())));
  protected readonly met = (day: string | null) => (day ? this.formats.day(day) : '—');

  protected search(q: string): void {
    void this.router.navigate([], { queryParams: { q: q || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
