import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { CreateInvestorDto, type InvestorView } from '@luodi/investors/contract';
import { dtoRules, Field, FieldErrors, filled, foundAtRest, KnownRecords, Language, serverErrors, words } from '@luodi/shared/client';
import { IndustryOptions } from '@luodi/industries/client';
import { InvestorsApi } from '../data-access/investors-api';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { HeldElsewhere, heldBy } from '../ui/held-elsewhere';

/** A company by its name, and what else is at hand. Who may be the same, and which other unit holds it, is said while one types. */
@Component({
  selector: 'lu-quick-investor',
  imports: [Field, FieldErrors, FormField, FormRoot, HeldElsewhere, IndustryOptions, KnownRecords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="form" novalidate [formRoot]="entry">
      <lu-field-errors form [of]="entry" />
      <lu-field required [label]="w().form.fullName" [hint]="w().form.fullNameHint" [of]="entry.fullName">
        <input class="inp" type="text" autocomplete="off" [formField]="entry.fullName" />
      </lu-field>
      @if (held(); as line) {
        <lu-held-elsewhere [line]="line" />
      }
      <lu-known-records under="/investors" [title]="w().form.similar" [records]="known()" />
      <lu-field [label]="w().form.uscc" [of]="entry.uscc">
        <input class="inp" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" [formField]="entry.uscc" />
      </lu-field>
      <lu-field [label]="w().form.industry" [of]="entry.industryCode">
        <select class="inp" luIndustryOptions [formField]="entry.industryCode">
          <option value="">{{ w().form.notSaid }}</option>
        </select>
      </lu-field>
      <lu-field [label]="w().form.source" [hint]="w().form.sourceHint" [of]="entry.source">
        <input class="inp" type="text" autocomplete="off" [formField]="entry.source" />
      </lu-field>
      <div class="form-actions">
        <button class="btn primary" type="submit" [disabled]="entry().submitting()">
          {{ entry().submitting() ? w().form.saving : w().form.save }}
        </button>
        <button class="btn ghost" type="button" (click)="cancelled.emit()">{{ w().form.cancel }}</button>
      </div>
    </form>
  `,
})
export class QuickInvestor {
  readonly made = output<InvestorView>();
  readonly cancelled = output<void>();
  private readonly api = inject(InvestorsApi);
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);

  private readonly draft = signal({ fullName: '', uscc: '', industryCode: '', source: '' });
  private readonly refused = signal<string | null>(null);
  protected readonly entry = form(this.draft, (path) => dtoRules(path, CreateInvestorDto), {
    submission: {
      action: (entry) =>
        this.api.create(filled(this.draft()) as unknown as CreateInvestorDto).then(
          (investor) => this.made.emit(investor),
          (failure: unknown) => this.refuse(failure) ?? serverErrors(entry, failure, this.language.code()),
        ),
    },
  });
  protected readonly known = foundAtRest(
    () => this.draft().fullName,
    (name) => this.api.known(name),
  );
  private readonly holders = foundAtRest(
    () => this.draft().fullName,
    async (name) => [await this.api.heldBy(name, this.draft().uscc)].filter((unit) => unit !== null),
  );
  protected readonly held = computed(() => {
    const [unit] = this.holders();
    return unit ? this.w().form.held(unit) : this.refused();
  });

  /** Who holds it is shown as a hit of its own, not as an error of a field. */
  private refuse(failure: unknown): undefined | [] {
    this.refused.set(heldBy(failure));
    return this.refused() ? [] : undefined;
  }
}
