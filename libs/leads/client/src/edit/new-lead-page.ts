import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormRoot } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { CreateLeadDto } from '@luodi/leads/contract';
import { dtoRules, FieldErrors, Formats, Language, Lens, PageHead, serverErrors, toFirstFault, Toasts, words } from '@luodi/shared/client';
import { LeadsApi } from '../data-access/leads-api';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../leads-words';
import { EN, ZH } from './edit-words';
import { blankDraft, newLead, type LeadDraft } from './lead-draft';
import { LeadForm } from './lead-form';

/** A new lead. Title and channel are enough; `?name=` begins with a title: `title` is what a route has in its data. */
@Component({
  selector: 'lu-new-lead-page',
  imports: [FieldErrors, FormRoot, LeadForm, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'form-page' },
  template: `
    <lu-page-head [title]="w().create.title" [lead]="past() || w().create.lead" [crumbs]="crumbs()" />
    <form class="form" novalidate [formRoot]="entry">
      <lu-lead-form [isNew]="true" [entry]="entry" />
      <lu-field-errors form [of]="entry" />
      <div class="form-actions">
        <button class="btn primary" type="submit" [disabled]="entry().submitting() || !!past()">
          {{ entry().submitting() ? w().create.going : w().create.go }}
        </button>
        <a class="btn ghost" routerLink="/leads">{{ w().cancel }}</a>
      </div>
    </form>
  `,
})
export class NewLeadPage {
  readonly name = input('', { transform: (given?: string) => given ?? '' });
  private readonly api = inject(LeadsApi);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly lens = inject(Lens);
  private readonly formats = inject(Formats);
  private readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly w = words(ZH, EN);
  protected readonly crumbs = computed(() => [{ text: this.common().title, to: '/leads' }]);
  protected readonly past = computed(() =>
    this.lens.past() ? this.common().past(this.formats.day(this.lens.day(), { year: 'always' })) : '',
  );

  private readonly draft = linkedSignal<LeadDraft>(() => blankDraft(this.name()));
  protected readonly entry = form(this.draft, (path) => dtoRules(path, CreateLeadDto), {
    submission: {
      onInvalid: toFirstFault,
      action: (entry) =>
        this.api.create(newLead(this.draft())).then(
          ({ id }) => this.arrive(id),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  private arrive(id: string): void {
    this.toasts.say(this.w().create.done);
    void this.router.navigate(['/leads', id], { replaceUrl: true });
  }
}
