import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormRoot, type FieldTree } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { CreateLeadDto } from '@luodi/leads/contract';
import {
  BehindPill,
  ConflictDialog,
  dtoRules,
  ErrorState,
  FieldErrors,
  keepUp,
  Formats,
  Language,
  Lens,
  PageHead,
  problemText,
  type Saved,
  SaveOver,
  serverErrors,
  Skeleton,
  Toasts,
  toFirstFault,
  words,
} from '@luodi/shared/client';
import { LeadsApi } from '../data-access/leads-api';
import { FieldText } from '../field-text';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../leads-words';
import { EN, ZH } from './edit-words';
import { blankDraft, changesOf, draftOf, type LeadDraft } from './lead-draft';
import { LeadForm } from './lead-form';

/** Changes a lead. Over somebody else's change it merges, and asks where both changed the same field. */
@Component({
  selector: 'lu-edit-lead-page',
  imports: [BehindPill, ConflictDialog, ErrorState, FieldErrors, FormRoot, LeadForm, PageHead, RouterLink, Skeleton],
  providers: [SaveOver],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'form-page' },
  templateUrl: './edit-lead-page.html',
})
export class EditLeadPage {
  readonly id = input.required<string>();
  private readonly api = inject(LeadsApi);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly lens = inject(Lens);
  private readonly formats = inject(Formats);
  private readonly texts = inject(FieldText);
  private readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly saving = inject(SaveOver);
  protected readonly w = words(ZH, EN);
  protected readonly lead = this.api.one(this.id);
  protected readonly live = keepUp({ of: ['lead'], id: this.id, as: 'form' });
  protected readonly read = computed(() => (this.lead.hasValue() ? this.lead.value() : undefined));
  protected readonly nameOf = (field: string) => this.texts.name(field);
  protected readonly textOf = (field: string, value: unknown) => this.texts.value(field, value, this.read()?.currency);
  protected readonly crumbs = computed(() => [
    { text: this.common().title, to: '/leads' },
    { text: this.read()?.title ?? '…', to: ['/leads', this.id()] },
  ]);
  protected readonly past = computed(() =>
    this.lens.past() ? this.common().past(this.formats.day(this.lens.day(), { year: 'always' })) : '',
  );

  private readonly draft = linkedSignal<LeadDraft>(() => {
    const read = this.read();
    return read ? draftOf(read) : blankDraft();
  });
  protected readonly entry = form(this.draft, (path) => dtoRules(path, CreateLeadDto), {
    submission: { onInvalid: toFirstFault, action: (entry) => this.save(entry) },
  });

  protected async resolve(given: string[]): Promise<void> {
    await this.saving.resolve(given).then(
      (saved) => this.finish(saved),
      (failure: unknown) => this.toasts.say(problemText(failure, this.language.code())),
    );
  }

  private async save(entry: FieldTree<LeadDraft>) {
    const read = this.read();
    if (!read) return;
    const changes = changesOf(this.draft(), read);
    if (!Object.keys(changes).length) return this.leave(this.w().edit.same);
    return this.saving
      .save(changes, read, (some, version) => this.api.update({ id: read.id, version }, some))
      .then(
        (saved) => this.finish(saved),
        (failure: unknown) => serverErrors(entry, failure, this.language.code()),
      );
  }

  private finish(saved: Saved): void {
    if (saved === 'saved') this.leave(this.w().edit.done);
    if (saved === 'merged') this.leave(this.w().edit.merged);
  }

  private leave(said: string): void {
    this.toasts.say(said);
    void this.router.navigate(['/leads', this.id()], { replaceUrl: true });
  }
}
