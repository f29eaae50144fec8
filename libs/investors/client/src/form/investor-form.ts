import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { CreateInvestorDto, INVESTOR_KINDS, TIERS, UpdateInvestorDto, type InvestorView } from '@luodi/investors/contract';
import {
  changed,
  ConflictDialog,
  dtoRules,
  Field,
  FieldErrors,
  filled,
  foundAtRest,
  KnownRecords,
  Language,
  SaveOver,
  serverErrors,
  Session,
  words,
  type Saved,
} from '@luodi/shared/client';
import { IndustryOptions } from '@luodi/industries/client';
import { InvestorsApi } from '../data-access/investors-api';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { HeldElsewhere, heldBy, isRecorded } from '../ui/held-elsewhere';
import { FieldWords } from './field-words';
import { investorDraft } from './investor-draft';
import { usccNote } from './uscc-note';

/** A company's fields, for a new one and for a change. The credit code is checked while it is typed and never stands in the way. */
@Component({
  selector: 'lu-investor-form',
  imports: [ConflictDialog, Field, FieldErrors, FormField, FormRoot, HeldElsewhere, IndustryOptions, KnownRecords],
  providers: [FieldWords, SaveOver],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './investor-form.html',
  styles: `
    form {
      max-width: 760px;
    }
    .check {
      min-height: var(--ctl);
    }
  `,
})
export class InvestorForm {
  readonly investor = input<InvestorView | null>(null);
  /** What a new one is about to be called. */
  readonly name = input('');
  /** The new record, or null when an existing one was changed. */
  readonly saved = output<InvestorView | null>();
  readonly cancelled = output<void>();
  private readonly api = inject(InvestorsApi);
  private readonly language = inject(Language);
  protected readonly units = inject(Session).units;
  protected readonly saving = inject(SaveOver);
  protected readonly texts = inject(FieldWords);
  protected readonly w = words(ZH, EN);
  protected readonly kinds = INVESTOR_KINDS;
  protected readonly tiers = TIERS;
  protected readonly held = signal<string | null>(null);
  protected readonly recorded = signal(false);
  protected readonly unit = linkedSignal(() => this.units()[0]?.id ?? '');

  private readonly draft = linkedSignal(() => investorDraft(this.investor(), this.name()));
  protected readonly entry = form(this.draft, (path) => dtoRules(path, CreateInvestorDto), {
    submission: {
      action: (entry) =>
        this.save().catch((failure: unknown) => this.refuse(failure) ?? serverErrors(entry, failure, this.language.code())),
    },
  });

  protected readonly uscc = computed(() => {
    const note = usccNote(this.entry.uscc().value());
    return note.kind === 'short' ? this.w().form.usccLeft(note.left) : this.w().usccLong[note.kind];
  });
  protected readonly known = foundAtRest(
    () => (this.investor() ? undefined : this.entry.fullName().value()),
    (name) => this.api.known(name),
  );

  private async save(): Promise<undefined> {
    this.held.set(null);
    this.recorded.set(false);
    const investor = this.investor();
    const draft = this.draft();
    if (investor) return this.done(await this.change(investor));
    const unit = this.unit() ? { orgUnitId: this.unit() } : {};
    this.saved.emit(await this.api.create({ ...filled(draft), ...unit } as CreateInvestorDto));
    return undefined;
  }

  protected async resolve(given: readonly string[]): Promise<void> {
    this.done(await this.saving.resolve(given));
  }

  private change(investor: InvestorView): Promise<Saved> {
    const changes = changed(this.draft(), { ...investor });
    return this.saving.save(changes, investor, (some, version) => this.api.update({ ...investor, version }, some as UpdateInvestorDto));
  }

  private done(how: Saved): undefined {
    if (how !== 'clash') this.saved.emit(null);
  }

  /** Who holds it is shown as a hit of its own, not as an error of a field. */
  private refuse(failure: unknown): undefined | [] {
    this.held.set(heldBy(failure));
    this.recorded.set(isRecorded(failure));
    return this.held() || this.recorded() ? [] : undefined;
  }
}
