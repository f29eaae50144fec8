import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { CreateContactDto, DECISION_ROLES, UpdateContactDto, type ContactView } from '@luodi/investors/contract';
import { changed, Dialog, dtoRules, Field, FieldErrors, filled, Language, serverErrors, Toasts, words } from '@luodi/shared/client';
import { ContactsApi } from '../data-access/contacts-api';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { contactDraft, type ContactDraft } from './contact-draft';

/** Adds or changes a contact. */
@Component({
  selector: 'lu-contact-dialog',
  imports: [Dialog, Field, FieldErrors, FormField, FormRoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-dialog.html',
})
export class ContactDialog {
  readonly investorId = input.required<string>();
  readonly contact = input<ContactView | null>(null);
  readonly saved = output<void>();
  readonly closed = output<void>();
  private readonly contacts = inject(ContactsApi);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly roles = DECISION_ROLES;
  protected readonly title = computed(() => {
    const contact = this.contact();
    return contact ? this.w().contact.edit(contact.name) : this.w().contact.add;
  });
  private readonly draft = linkedSignal<ContactDraft & { investorId: string }>(() => ({
    ...contactDraft(this.contact()),
    investorId: this.investorId(),
  }));
  protected readonly entry = form(this.draft, (path) => dtoRules(path, CreateContactDto), {
    submission: {
      action: (entry) =>
        this.save().then(
          () => this.done(),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  private save(): Promise<ContactView> {
    const contact = this.contact();
    const { investorId, ...fields } = this.draft();
    if (!contact) return this.contacts.create({ ...filled(fields), investorId } as CreateContactDto);
    return this.contacts.update(contact, changed(fields, { ...contact }) as UpdateContactDto);
  }

  private done(): undefined {
    this.toasts.say(this.w().contact.saved);
    this.saved.emit();
  }
}
