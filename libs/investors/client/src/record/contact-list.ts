import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { ContactView, InvestorView } from '@luodi/investors/contract';
import { Icon, Lens, words } from '@luodi/shared/client';
import { ContactsApi } from '../data-access/contacts-api';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { ContactDialog } from './contact-dialog';

/** The people of a company; a number can be read and called. */
@Component({
  selector: 'lu-contact-list',
  imports: [ContactDialog, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-list.html',
  styleUrl: './contact-list.css',
})
export class ContactList {
  readonly investor = input.required<InvestorView>();
  private readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly contacts = inject(ContactsApi).of(() => this.investor().id);
  /** The contact being edited; `new` while one is being added. */
  protected readonly open = signal<ContactView | 'new' | null>(null);
  protected readonly mayEdit = computed(() => this.investor().can.edit && !this.lens.past());

  refresh(): void {
    void this.contacts.refresh();
  }

  protected close(saved: boolean): void {
    this.open.set(null);
    if (saved) this.contacts.reload();
  }

  protected telOf(mobile: string): string {
    return `tel:${mobile.replace(/[^\d+]/g, '')}`;
  }
}
