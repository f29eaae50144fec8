import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { InvestorOptions } from '@luodi/investors/client';
import { CreateLeadDto, type LeadView } from '@luodi/leads/contract';
import {
  AmountField,
  Combobox,
  dtoRules,
  Field,
  FieldErrors,
  filled,
  foundAtRest,
  KnownRecords,
  Language,
  serverErrors,
  toFirstFault,
  words,
} from '@luodi/shared/client';
import { LeadsApi } from '../data-access/leads-api';
import { EN, ZH } from './quick-words';

/** A hint before there is a project: what it is and how it came. Leads that may be the same are named while one types. */
@Component({
  selector: 'lu-quick-lead',
  imports: [AmountField, Combobox, Field, FieldErrors, FormField, FormRoot, KnownRecords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="form" novalidate [formRoot]="entry">
      <lu-field-errors form [of]="entry" />
      <lu-field required [label]="w().title" [hint]="w().titleHint" [of]="entry.title">
        <input class="inp" type="text" autocomplete="off" [formField]="entry.title" />
      </lu-field>
      <lu-known-records under="/leads" [title]="w().similar" [records]="known()" />
      <lu-field required [label]="w().channel" [hint]="w().channelHint" [of]="entry.channel">
        <input class="inp" type="text" autocomplete="off" [formField]="entry.channel" />
      </lu-field>
      <lu-field [label]="w().investor" [of]="entry.investorId">
        <lu-combobox [label]="w().investor" [placeholder]="w().investorHint" [source]="investors" [formField]="entry.investorId" />
      </lu-field>
      <lu-field [label]="w().amount" [of]="entry.estInvestment">
        <lu-amount-field [label]="w().amount" currency="CNY" [formField]="entry.estInvestment" />
      </lu-field>
      <div class="form-actions">
        <button class="btn primary" type="submit" [disabled]="entry().submitting()">
          {{ entry().submitting() ? w().saving : w().save }}
        </button>
        <button class="btn ghost" type="button" (click)="cancelled.emit()">{{ w().cancel }}</button>
      </div>
    </form>
  `,
})
export class QuickLead {
  readonly made = output<LeadView>();
  readonly cancelled = output<void>();
  private readonly api = inject(LeadsApi);
  private readonly options = inject(InvestorOptions);
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly investors = (text: string) => this.options.find(text);

  private readonly draft = signal({ title: '', channel: '', investorId: null as string | null, estInvestment: null as number | null });
  protected readonly entry = form(this.draft, (path) => dtoRules(path, CreateLeadDto), {
    submission: {
      onInvalid: toFirstFault,
      action: (entry) =>
        this.api.create(filled(this.draft()) as unknown as CreateLeadDto).then(
          (lead) => this.made.emit(lead),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });
  protected readonly known = foundAtRest(
    () => this.draft().title,
    (title) => this.api.known(title),
  );
}
