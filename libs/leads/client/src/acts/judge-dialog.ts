import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { JudgeLeadDto, type LeadVerdict, type LeadView } from '@luodi/leads/contract';
import {
  DateField,
  Dialog,
  dtoRules,
  Field,
  FieldErrors,
  filled,
  Language,
  Lens,
  serverErrors,
  Toasts,
  toFirstFault,
  words,
} from '@luodi/shared/client';
import { LeadsApi } from '../data-access/leads-api';
import { EN } from '../lead/lead-words.en';
import { ZH } from '../lead/lead-words';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../leads-words';

/** A verdict on a lead, with its reason and the day it was reached. */
@Component({
  selector: 'lu-judge-dialog',
  imports: [DateField, Dialog, Field, FieldErrors, FormField, FormRoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-dialog [title]="w().judge.title(name())" [lead]="w().judge.lead[verdict()]" (closed)="closed.emit()">
      <form class="form" novalidate [formRoot]="entry">
        <lu-field-errors form [of]="entry" />
        <lu-field [required]="verdict() !== 'follow'" [label]="w().judge.reason" [hint]="w().judge.reasonHint" [of]="entry.reason">
          <textarea class="inp" rows="3" [formField]="entry.reason"></textarea>
        </lu-field>
        <lu-field [label]="w().judge.on" [of]="entry.on">
          <lu-date-field [from]="lead().firstReportOn" [to]="today" [formField]="entry.on" />
        </lu-field>
        <div class="form-actions">
          <button class="btn primary" type="submit" [disabled]="entry().submitting()">
            {{ entry().submitting() ? w().judge.going : w().judge.go }}
          </button>
          <button class="btn ghost" type="button" (click)="closed.emit()">{{ w().cancel }}</button>
        </div>
      </form>
    </lu-dialog>
  `,
})
export class JudgeDialog {
  readonly lead = input.required<LeadView>();
  readonly verdict = input.required<LeadVerdict>();
  readonly judged = output<void>();
  readonly closed = output<void>();
  private readonly api = inject(LeadsApi);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly today = inject(Lens).today();
  protected readonly w = words(ZH, EN);
  protected readonly name = computed(() => this.common().verdicts[this.verdict()]);
  private readonly draft = linkedSignal(() => ({ verdict: this.verdict(), reason: '', on: this.today }));
  protected readonly entry = form(this.draft, (path) => dtoRules(path, JudgeLeadDto), {
    submission: {
      onInvalid: toFirstFault,
      action: (entry) =>
        this.api.judge(this.lead(), filled(this.draft())).then(
          () => this.finish(),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  private finish(): void {
    this.toasts.say(this.w().judge.done);
    this.judged.emit();
  }
}
