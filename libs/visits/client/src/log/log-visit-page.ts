import { ChangeDetectionStrategy, Component, computed, inject, input, OnInit, signal, viewChild } from '@angular/core';
import { form, FormField, FormRoot, validate } from '@angular/forms/signals';
import { dtoRules, FieldErrors, Icon, Lens, Viewport, words } from '@luodi/shared/client';
import { LogVisitDto } from '@luodi/visits/contract';
import { OutboxBanner } from '../outbox/outbox-banner';
import { AroundLog } from './around-log';
import { CompanyField } from './company-field';
import { DirectionField } from './direction-field';
import { KnownPeople } from './known-people';
import { EN, ZH } from './log-words';
import { NextStepField } from './next-step-field';
import { PeopleField } from './people-field';
import { PhotosField } from './photos-field';
import { SaveVisit } from './save-visit';
import { VisitDetails } from './visit-details';
import type { CameFrom } from './visit-draft';
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
  readonly leadId = input<string>();
  private readonly saving = inject(SaveVisit);
  protected readonly around = inject(AroundLog);
  protected readonly written = inject(WrittenDraft);
  protected readonly known = inject(KnownPeople);
  protected readonly lens = inject(Lens);
  /** At a desk the shell has the band. */
  protected readonly phone = inject(Viewport).phone;
  protected readonly w = words(ZH, EN);

  protected readonly visit = form(
    this.written.entry,
    (path) => {
      dtoRules(path, LogVisitDto);
      validate(path.investorId, ({ value, valueOf }) =>
        value() || valueOf(path.projectId) || valueOf(path.leadId) ? null : { kind: 'company', message: this.w().needCompany },
      );
    },
    {
      submission: {
        action: (visit) => this.save().catch((failure: unknown) => this.around.faultsOf(visit, failure)),
        onInvalid: () => this.pointToFault(),
      },
    },
  );

  private readonly company = viewChild.required(CompanyField);
  /** Saving was tried while something was missing; said until nothing is. */
  private readonly tried = signal(false);
  protected readonly missing = computed(() => this.tried() && this.visit().invalid());

  ngOnInit(): void {
    this.written.begin(this.from());
    // Where one goes after saving must be there even if the line is not.
    void import('../list/visits-page').catch(() => undefined);
  }

  private async save(): Promise<undefined> {
    const { written } = this;
    const how = await this.saving.execute(written.draft(), written.files(), written.me.id);
    const subject = written.subject();
    if (subject) this.known.saw(subject);
    written.drop();
    if (!(await this.around.leave(how, this.from()))) this.beginNext();
    return undefined;
  }

  /** The record one came from. */
  private from(): CameFrom {
    return { investorId: this.investorId(), projectId: this.projectId(), leadId: this.leadId() };
  }

  private pointToFault(): void {
    this.tried.set(true);
    if (this.visit.investorId().invalid()) this.company().focus();
    else this.visit().errorSummary()[0]?.fieldTree().focusBoundControl();
  }

  private beginNext(): void {
    this.written.renew();
    this.tried.set(false);
    this.visit().reset();
  }
}
