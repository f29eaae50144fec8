import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { DelegateDto, MOST_DELEGATED_DAYS, type DelegationView } from '@luodi/identity/contract';
import {
  Combobox,
  DateField,
  Dialog,
  dtoRules,
  Field,
  FieldErrors,
  Language,
  Lens,
  serverErrors,
  Toasts,
  words,
  type ComboOption,
} from '@luodi/shared/client';
import { addDays } from '@luodi/shared/contract';
import { DelegationsApi } from '../../data-access/delegations-api';
import { Directory } from '../../directory/directory';
import { EN, ZH } from './delegation-words';

/** Lends what one may do to a colleague, from today on if no other days are chosen. */
@Component({
  selector: 'lu-delegate-dialog',
  imports: [Combobox, DateField, Dialog, Field, FieldErrors, FormField, FormRoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-dialog [title]="w().title" [lead]="w().lead" (closed)="closed.emit()">
      <form class="form" [formRoot]="entry">
        <lu-field-errors form [of]="entry" />
        <lu-field [label]="w().toWhom" [of]="entry.toId" required>
          <lu-combobox [source]="people" [placeholder]="w().find" [formField]="entry.toId" />
        </lu-field>
        <lu-field [label]="w().firstOn" [of]="entry.firstOn" required>
          <lu-date-field [from]="today" [formField]="entry.firstOn" />
        </lu-field>
        <lu-field [label]="w().lastOn" [of]="entry.lastOn" required>
          <lu-date-field [from]="draft().firstOn" [to]="until()" [formField]="entry.lastOn" />
        </lu-field>
        <lu-field [label]="w().reason" [of]="entry.reason" required>
          <input class="inp" type="text" autocomplete="off" [formField]="entry.reason" />
        </lu-field>
        <div class="form-actions">
          <button class="btn primary" type="submit" [disabled]="entry().submitting()">{{ w().save }}</button>
          <button class="btn" type="button" (click)="closed.emit()">{{ w().cancel }}</button>
        </div>
      </form>
    </lu-dialog>
  `,
})
export class DelegateDialog {
  readonly lent = output<void>();
  readonly closed = output<void>();

  private readonly delegations = inject(DelegationsApi);
  private readonly directory = inject(Directory);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  protected readonly today = inject(Lens).today();
  protected readonly people = (text: string): Promise<ComboOption[]> => this.directory.find(text);

  protected readonly draft = signal<DelegateDto>({ toId: '', firstOn: this.today, lastOn: this.today, reason: '' });
  protected readonly until = () => addDays(this.draft().firstOn, MOST_DELEGATED_DAYS - 1);
  protected readonly entry = form(this.draft, (path) => dtoRules(path, DelegateDto), {
    submission: {
      action: (entry) =>
        this.delegations.lend(this.draft()).then(
          (delegation) => this.done(delegation),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  private done({ to }: DelegationView): void {
    this.toasts.say(this.w().lent(to.name));
    this.lent.emit();
  }
}
