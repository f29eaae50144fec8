import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { Directory } from '@luodi/identity/client';
import { AssignLeadDto, type LeadView } from '@luodi/leads/contract';
import { Combobox, Dialog, dtoRules, Field, FieldErrors, Language, serverErrors, Toasts, toFirstFault, words } from '@luodi/shared/client';
import { LeadsApi } from '../data-access/leads-api';
import { EN } from '../lead/lead-words.en';
import { ZH } from '../lead/lead-words';

/** Who looks after a lead. */
@Component({
  selector: 'lu-assign-dialog',
  imports: [Combobox, Dialog, Field, FieldErrors, FormField, FormRoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-dialog [title]="w().assign.title" [lead]="w().assign.lead" (closed)="closed.emit()">
      <form class="form" novalidate [formRoot]="entry">
        <lu-field-errors form [of]="entry" />
        <lu-field required [label]="w().assign.who" [of]="entry.officerId">
          <lu-combobox
            [source]="find"
            [shown]="lead().officerName ?? ''"
            [label]="w().assign.who"
            [placeholder]="w().assign.find"
            [formField]="entry.officerId"
          />
        </lu-field>
        <div class="form-actions">
          <button class="btn primary" type="submit" [disabled]="entry().submitting()">{{ w().assign.go }}</button>
          <button class="btn ghost" type="button" (click)="closed.emit()">{{ w().cancel }}</button>
        </div>
      </form>
    </lu-dialog>
  `,
})
export class AssignDialog {
  readonly lead = input.required<LeadView>();
  readonly assigned = output<void>();
  readonly closed = output<void>();
  private readonly api = inject(LeadsApi);
  private readonly directory = inject(Directory);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  protected readonly find = (text: string) => this.directory.find(text);
  private readonly draft = linkedSignal<{ officerId: string | null }>(() => ({ officerId: this.lead().officerId }));
  protected readonly entry = form(this.draft, (path) => dtoRules(path, AssignLeadDto), {
    submission: {
      onInvalid: toFirstFault,
      action: (entry) =>
        this.api.assign(this.lead(), { officerId: this.draft().officerId ?? '' }).then(
          () => this.finish(),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  private finish(): void {
    this.toasts.say(this.w().assign.done);
    this.assigned.emit();
  }
}
