import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, OnInit } from '@angular/core';
import { form, FormRoot, validate } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { dtoRules, errorText, FieldErrors, Icon, Language, serverErrors, Toasts, words } from '@luodi/shared/client';
import { LogVisitDto } from '@luodi/visits/contract';
import { CompaniesApi } from '../data-access/companies-api';
import { Outbox } from '../outbox/outbox';
import { OutboxBanner } from '../outbox/outbox-banner';
import { CompanyField } from './company-field';
import { KnownPeople } from './known-people';
import { EN, ZH } from './log-words';
import { NextStepField } from './next-step-field';
import { PeopleField } from './people-field';
import { PhotosField } from './photos-field';
import { SaveVisit } from './save-visit';
import { VisitDetails } from './visit-details';
import { WrittenDraft } from './written-draft';

/**
 * Log a visit: on a phone a page of its own that half a minute fills, at a desk two columns. What is written stays on the device until it is
 * saved, and saving never waits for the line.
 */
@Component({
  selector: 'lu-log-visit-page',
  imports: [
    CompanyField,
    DirectionField,
    FieldErrors,
    FormField,
    FormRoot,
    Icon,
    NextStepField,
    OutboxBanner,
    PeopleField,
    PhotosField,
    VisitDetails,
  ],
  providers: [KnownPeople, WrittenDraft],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './log-visit-page.html',
  styleUrl: './log-visit-page.css',
})
export class LogVisitPage implements OnInit {
  readonly investorId = input<string>();
  readonly projectId = input<string>();
  private readonly leaving = inject(LeaveLog);
  private readonly saving = inject(SaveVisit);
  protected readonly known = inject(KnownPeople);
  protected readonly written = inject(WrittenDraft);
  protected readonly outbox = this.saving.outbox;
  protected readonly w = words(ZH, EN);
  private readonly language = inject(Language);

  protected readonly visit = form(
    this.written.entry,
    (path) => {
      dtoRules(path, LogVisitDto);
      validate(path.investorId, ({ value, valueOf }) =>
        value() || valueOf(path.projectId) ? null : { kind: 'company', message: this.w().needCompany },
      );
    },
    {
      submission: {
        action: (visit) => this.save().catch((failure: unknown) => serverErrors(visit, failure, this.language.code())),
        onInvalid: (visit) => this.leaving.say(this.w().missing, visit),
      },
    },
  );
  protected readonly companyError = computed(
    () => errorText(this.visit.investorId, this.language.code()) || errorText(this.visit.projectId, this.language.code()),
  );

  constructor() {
    effect(() => this.known.about(this.written.subject()));
  }

  ngOnInit(): void {
    this.written.begin(this.investorId() ?? this.projectId());
    if (!this.written.subject()) void this.takeFromAddress();
  }
}
