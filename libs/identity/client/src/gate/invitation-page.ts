import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, FormRoot, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { AcceptInvitationDto } from '@luodi/identity/contract';
import { dtoRules, Field, FieldErrors, filled, Language, serverErrors, Session, words, type HalfSession } from '@luodi/shared/client';
import { InvitationsApi } from '../data-access/invitations-api';
import { Gate } from './gate';
import { EN, ZH } from './gate-words';
import { SessionSteps } from './session-steps';

/** Takes up a one-time link: a colleague's invitation, or on the first start the first administrator's, which also names the zone. */
@Component({
  selector: 'lu-invitation-page',
  imports: [Field, FieldErrors, FormField, FormRoot, Gate, RouterLink, SessionSteps],
  templateUrl: './invitation-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationPage {
  readonly token = input<string>();

  private readonly invitations = inject(InvitationsApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly offer = this.invitations.offer(this.token);
  protected readonly first = computed(() => this.offer.hasValue() && this.offer.value().kind === 'first-run');
  protected readonly useless = computed(() => !this.token() || !!this.offer.error());

  /** Accepted, but the role needs a second factor before it may begin. */
  protected readonly half = signal<HalfSession | null>(null);
  private readonly draft = linkedSignal(() => ({ token: this.token() ?? '', name: '', zoneName: '', login: '', password: '', again: '' }));
  protected readonly entry = form(
    this.draft,
    (path) => {
      dtoRules(path, AcceptInvitationDto);
      validate(path.again, ({ value, valueOf }) =>
        value() === valueOf(path.password) ? null : { kind: 'differ', message: this.w().invite.differ },
      );
    },
    {
      submission: {
        action: (entry) =>
          this.accept().then(
            (half) => (half ? this.half.set(half) : this.enter()),
            (failure: unknown) => serverErrors(entry, failure, this.language.code()),
          ),
      },
    },
  );

  protected readonly head = computed(() => {
    const words = this.w().invite;
    if (this.useless()) return { title: words.gone, text: words.goneText };
    if (!this.offer.hasValue()) return { title: words.loading, text: '' };
    const { name, unitName } = this.offer.value();
    return this.first()
      ? { title: words.first, text: words.firstText }
      : { title: words.hello(name ?? ''), text: words.unit(unitName ?? '') };
  });

  protected toSignIn(): void {
    void this.router.navigateByUrl('/sign-in');
  }

  protected enter(): void {
    void this.router.navigateByUrl('/');
  }

  private async accept(): Promise<HalfSession | null> {
    const given = filled({ ...this.draft(), again: '' });
    return this.session.begin(await this.invitations.accept(given));
  }
}
