import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { IndustryOptions } from '@luodi/industries/client';
import { CreateProjectDto, type ProjectView } from '@luodi/projects/contract';
import {
  AmountField,
  DateField,
  dtoRules,
  Field,
  FieldErrors,
  foundAtRest,
  KnownRecords,
  Language,
  Lens,
  serverErrors,
  toFirstFault,
  words,
} from '@luodi/shared/client';
import { ProjectsApi } from '../data-access/projects-api';
import { EN as NAMES_EN, ZH as NAMES_ZH } from '../field-words';
import { EN, ZH } from './edit-words';
import { InvestorShares } from './investor-shares';
import { blankDraft, newProject, type ProjectDraft } from './project-draft';

/** A project by its name, and what else is known on the spot. Projects that may be the same are named while one types. */
@Component({
  selector: 'lu-quick-project',
  imports: [AmountField, DateField, Field, FieldErrors, FormField, FormRoot, IndustryOptions, InvestorShares, KnownRecords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="form" novalidate [formRoot]="entry">
      <lu-field-errors form [of]="entry" />
      <lu-field required [label]="names().name" [hint]="w().hints.name" [of]="entry.name">
        <input class="inp" type="text" autocomplete="off" [formField]="entry.name" />
      </lu-field>
      <lu-known-records under="/projects" [title]="w().similar" [records]="known()" />
      <lu-field [label]="names().investors" [of]="entry.investors">
        <lu-investor-shares [label]="names().investors" [formField]="entry.investors" />
      </lu-field>
      <lu-field [label]="names().industryCode" [of]="entry.industryCode">
        <select class="inp" luIndustryOptions [formField]="entry.industryCode">
          <option value="">{{ w().none }}</option>
        </select>
      </lu-field>
      <lu-field [label]="names().totalInvestment" [of]="entry.totalInvestment">
        <lu-amount-field [label]="names().totalInvestment" currency="CNY" [formField]="entry.totalInvestment" />
      </lu-field>
      <lu-field [label]="names().negotiatingSince" [hint]="w().hints.negotiatingSince" [of]="entry.negotiatingSince">
        <lu-date-field [to]="today" [formField]="entry.negotiatingSince" />
      </lu-field>
      <div class="form-actions">
        <button class="btn primary" type="submit" [disabled]="entry().submitting()">
          {{ entry().submitting() ? w().create.going : w().create.go }}
        </button>
        <button class="btn ghost" type="button" (click)="cancelled.emit()">{{ w().cancel }}</button>
      </div>
    </form>
  `,
})
export class QuickProject {
  readonly made = output<ProjectView>();
  readonly cancelled = output<void>();
  private readonly api = inject(ProjectsApi);
  private readonly language = inject(Language);
  protected readonly today = inject(Lens).today();
  protected readonly w = words(ZH, EN);
  protected readonly names = words(NAMES_ZH, NAMES_EN);

  private readonly draft = signal<ProjectDraft>(blankDraft());
  protected readonly entry = form(this.draft, (path) => dtoRules(path, CreateProjectDto), {
    submission: {
      onInvalid: toFirstFault,
      action: (entry) =>
        this.api.create(newProject(this.draft())).then(
          (project) => this.made.emit(project),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });
  protected readonly known = foundAtRest(
    () => this.draft().name,
    (name) => this.api.known(name),
  );
}
