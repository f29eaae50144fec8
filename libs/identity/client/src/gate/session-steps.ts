import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import type { HalfSessionView, SessionView } from '@luodi/identity/contract';
import { Field, FieldErrors, Language, serverErrors, Session, words, type HalfSession } from '@luodi/shared/client';
import { EN, ZH } from '../account/account-words';
import { EnrolFactor } from '../account/enrol-factor';
import { NewPasswordForm } from '../account/new-password-form';

/** What is still asked for after the password, step after step: the code, a new password, a second factor to be set up. */
@Component({
  selector: 'lu-session-steps',
  imports: [EnrolFactor, Field, FieldErrors, FormField, FormRoot, NewPasswordForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="form">
      <h2>{{ head().title }}</h2>
      <p class="s mute">{{ head().text }}</p>
      @switch (half().awaits) {
        @case ('factor') {
          <form class="form" [formRoot]="entry">
            <lu-field-errors form [of]="entry" />
            <lu-field [label]="w().step.factor.label" [of]="entry.factor">
              <input
                class="inp"
                type="text"
                autocomplete="one-time-code"
                autocapitalize="none"
                spellcheck="false"
                [formField]="entry.factor"
              />
            </lu-field>
            <button class="btn primary wide" type="submit" [disabled]="entry().submitting()">{{ w().step.factor.go }}</button>
          </form>
        }
        @case ('password') {
          <lu-new-password-form [rules]="half().passwordRules" [known]="password()" (saved)="go($event)" />
        }
        @case ('enrolment') {
          <lu-enrol-factor (done)="enrolled()" />
        }
      }
      <button class="btn ghost" type="button" (click)="back.emit()">{{ w().step.back }}</button>
    </section>
  `,
})
export class SessionSteps {
  readonly begun = input.required<HalfSession>();
  /** The password that was just typed, so that it need not be typed again to be replaced. */
  readonly password = input('');
  /** Everything has been given: one is signed in. */
  readonly done = output<void>();
  readonly back = output<void>();

  private readonly session = inject(Session);
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly half = linkedSignal(() => this.begun());
  protected readonly head = computed(() => this.w().step[this.half().awaits]);
  private readonly draft = signal({ factor: '' });
  protected readonly entry = form(this.draft, (path) => required(path.factor, { error: { kind: 'isDefined' } }), {
    submission: {
      action: (entry) =>
        this.session.prove(this.draft().factor).then(
          (half) => this.next(half),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  protected go(answer: SessionView | HalfSessionView): void {
    this.next(this.session.begin(answer));
  }

  protected async enrolled(): Promise<void> {
    await this.session.reload();
    this.done.emit();
  }

  private next(half: HalfSession | null): void {
    if (half) this.half.set(half);
    else this.done.emit();
  }
}
