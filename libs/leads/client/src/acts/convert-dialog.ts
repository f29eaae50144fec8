import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { ConvertLeadDto, type LeadView } from '@luodi/leads/contract';
import { Dialog, dtoRules, Field, FieldErrors, filled, Language, serverErrors, Toasts, toFirstFault, words } from '@luodi/shared/client';
import { LeadsApi } from '../data-access/leads-api';
import { FieldText } from '../field-text';
import { EN } from '../lead/lead-words.en';
import { ZH } from '../lead/lead-words';

const BRINGS = ['estInvestment', 'estOutput', 'estTax', 'landNeed', 'plantNeed', 'firstTalkUnitId', 'officerName'] as const;

/** A lead becomes a project, under a name of its own; then one is there. */
@Component({
  selector: 'lu-convert-dialog',
  imports: [Dialog, Field, FieldErrors, FormField, FormRoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-dialog [title]="w().convert.title" [lead]="w().convert.lead" (closed)="closed.emit()">
      <form class="form" novalidate [formRoot]="entry">
        <lu-field-errors form [of]="entry" />
        <lu-field required [label]="w().convert.name" [hint]="w().convert.nameHint" [of]="entry.name">
          <input class="inp" type="text" autocomplete="off" [formField]="entry.name" />
        </lu-field>
        <dl class="kv" [attr.aria-label]="w().convert.brings">
          @for (fact of brings(); track fact.name) {
            <dt>{{ fact.name }}</dt>
            <dd>{{ fact.text }}</dd>
          }
        </dl>
        @if (!lead().verdict) {
          <p class="s sub">{{ w().convert.unjudged }}</p>
        }
        <div class="form-actions">
          <button class="btn primary" type="submit" [disabled]="entry().submitting()">
            {{ entry().submitting() ? w().convert.going : w().convert.go }}
          </button>
          <button class="btn ghost" type="button" (click)="closed.emit()">{{ w().cancel }}</button>
        </div>
      </form>
    </lu-dialog>
  `,
})
export class ConvertDialog {
  readonly lead = input.required<LeadView>();
  readonly closed = output<void>();
  private readonly api = inject(LeadsApi);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(FieldText);
  protected readonly w = words(ZH, EN);
  protected readonly brings = computed(() => {
    const lead = this.lead();
    const company = { name: this.texts.name('investorId'), text: lead.investorName ?? '' };
    const facts = BRINGS.map((field) => ({ name: this.texts.name(field), text: this.texts.value(field, lead[field], lead.currency) }));
    return [company, ...facts].filter(({ text }) => text);
  });
  private readonly draft = linkedSignal(() => ({ name: this.lead().title }));
  protected readonly entry = form(this.draft, (path) => dtoRules(path, ConvertLeadDto), {
    submission: {
      onInvalid: toFirstFault,
      action: (entry) =>
        this.api.convert(this.lead().id, filled(this.draft())).then(
          ({ id }) => this.arrive(id),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  private arrive(id: string): void {
    this.toasts.say(this.w().convert.done);
    void this.router.navigate(['/projects', id]);
  }
}
