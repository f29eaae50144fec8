import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, resource } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import {
  ConflictDialog,
  Dialog,
  dtoRules,
  FieldErrors,
  keepUp,
  Language,
  SaveOver,
  serverErrors,
  Session,
  Toasts,
  words,
  type Saved,
} from '@luodi/shared/client';
import { UpdateVisitDto, type VisitView } from '@luodi/visits/contract';
import { CompaniesApi } from '../data-access/companies-api';
import { VisitsApi } from '../data-access/visits-api';
import { DirectionField } from '../log/direction-field';
import { NextStepField } from '../log/next-step-field';
import { PeopleField } from '../log/people-field';
import { changesOf, entryOf } from '../log/visit-draft';
import { VisitDetails } from '../log/visit-details';
import { aboutOf } from '../ui/about';
import { EN, ZH } from '../visits-words';
import { FieldWords } from './field-words';

/** Changes a logged visit over the version that was read. */
@Component({
  selector: 'lu-edit-visit',
  imports: [ConflictDialog, Dialog, DirectionField, FieldErrors, FormField, FormRoot, NextStepField, PeopleField, VisitDetails],
  providers: [FieldWords, SaveOver],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edit-visit.html',
})
export class EditVisit {
  readonly visit = input.required<VisitView>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  private readonly api = inject(VisitsApi);
  private readonly companies = inject(CompaniesApi);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  private readonly user = inject(Session).user;
  protected readonly aboutOf = aboutOf;
  protected readonly saving = inject(SaveOver);
  protected readonly texts = inject(FieldWords);
  protected readonly w = words(ZH, EN);
  protected readonly me = computed(() => ({ id: this.user()?.id ?? '', name: this.user()?.name ?? '' }));
  private readonly directory = resource({ loader: () => this.companies.colleagues().catch(() => []) });
  /** Of the visit's unit; whoever owns the next step now is always among them. */
  protected readonly colleagues = computed(() => {
    const { orgUnitId, nextActionOwnerId, nextActionOwnerName } = this.visit();
    const own = (this.directory.hasValue() ? this.directory.value() : []).filter((one) => one.active && one.orgUnitId === orgUnitId);
    const owner = nextActionOwnerId && !own.some(({ id }) => id === nextActionOwnerId);
    return owner ? [{ id: nextActionOwnerId, name: nextActionOwnerName ?? '' }, ...own] : own;
  });

  protected readonly live = keepUp({ of: ['visit'], id: () => this.visit().id, as: 'form' });

  private readonly draft = linkedSignal(() => entryOf(this.visit()));
  protected readonly entry = form(this.draft, (path) => dtoRules(path, UpdateVisitDto), {
    submission: {
      action: (entry) =>
        this.send().then(
          (how) => this.done(how),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  protected async resolve(given: readonly string[]): Promise<void> {
    this.done(await this.saving.resolve(given));
  }

  private send(): Promise<Saved> {
    const visit = this.visit();
    return this.saving.save(changesOf(this.draft(), visit), visit, (changes, version) => this.api.update({ ...visit, version }, changes));
  }

  private done(how: Saved): undefined {
    if (how === 'clash') return;
    this.toasts.say(this.w().visit.saved);
    this.saved.emit();
  }
}
