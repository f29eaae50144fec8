import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, resource } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { IndustryNames, IndustryOptions } from '@luodi/industries/client';
import {
  changed,
  ConflictDialog,
  DateField,
  Dialog,
  dtoRules,
  Field,
  FieldErrors,
  filled,
  keepUp,
  Language,
  SaveOver,
  serverErrors,
  Toasts,
  words,
  type Saved,
} from '@luodi/shared/client';
import { CreateTargetDto, type TargetView, type UpdateTargetDto } from '@luodi/targets/contract';
import { TargetsApi } from '../data-access/targets-api';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';
import { KnownCompanyHint } from './known-company';
import { TargetOwner } from './target-owner';
import { targetDraft } from './target-draft';

const ENOUGH_TO_ASK = 2;
const REST_MS = 300;

/** Adds a target with five fields, or changes one. Who else has the company is asked while its name is typed. */
@Component({
  selector: 'lu-target-dialog',
  imports: [ConflictDialog, DateField, Dialog, Field, FieldErrors, FormField, FormRoot, IndustryOptions, KnownCompanyHint, TargetOwner],
  providers: [SaveOver],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './target-dialog.html',
})
export class TargetDialog {
  readonly target = input<TargetView | null>(null);
  /** The node a new one is added to. */
  readonly industryCode = input('');
  /** The industry whose nodes are offered; all when absent. */
  readonly within = input<string>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  private readonly api = inject(TargetsApi);
  private readonly industries = inject(IndustryNames);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  protected readonly saving = inject(SaveOver);
  protected readonly w = words(ZH, EN);
  protected readonly title = computed(() => {
    const target = this.target();
    return target ? this.w().form.edit(target.name) : this.w().form.add;
  });

  protected readonly live = keepUp({ of: ['target'], id: () => this.target()?.id, as: 'form' });

  private readonly draft = linkedSignal(() => targetDraft(this.target(), this.industryCode()));
  protected readonly entry = form(this.draft, (path) => dtoRules(path, CreateTargetDto), {
    submission: {
      action: (entry) => this.save().catch((failure: unknown) => serverErrors(entry, failure, this.language.code())),
    },
  });
  private readonly asked = resource({
    params: () => (this.target() ? undefined : this.entry.name().value().trim()),
    loader: async ({ params: name, abortSignal }) => {
      await new Promise((rested) => setTimeout(rested, REST_MS));
      return abortSignal.aborted || name.length < ENOUGH_TO_ASK ? null : this.api.known(name).catch(() => null);
    },
  });
  protected readonly known = computed(() => {
    const known = this.asked.hasValue() ? this.asked.value() : null;
    return known && (known.heldBy || known.target || known.investor) ? known : null;
  });
  protected readonly nameOf = (field: string): string => {
    const names: Record<string, unknown> = { ...this.w().form, industryCode: this.w().form.node, ownerId: this.w().form.owner };
    return typeof names[field] === 'string' ? names[field] : field;
  };
  protected readonly textOf = (field: string, value: unknown): string => {
    if (typeof value !== 'string') return '';
    return field === 'industryCode' ? this.industries.pathOf(value) : value;
  };

  protected async resolve(given: readonly string[]): Promise<void> {
    this.done(await this.saving.resolve(given));
  }

  private async save(): Promise<undefined> {
    const target = this.target();
    if (target) return this.done(await this.change(target));
    const { name } = await this.api.create(filled(this.draft()) as CreateTargetDto);
    this.toasts.say(this.w().form.added(name));
    this.saved.emit();
    return undefined;
  }

  private change(target: TargetView): Promise<Saved> {
    const changes = changed(this.draft(), { ...target });
    return this.saving.save(changes, target, (some, version) => this.api.update({ ...target, version }, some as UpdateTargetDto));
  }

  private done(how: Saved): undefined {
    if (how === 'clash') return;
    this.toasts.say(this.w().form.saved);
    this.saved.emit();
  }
}
