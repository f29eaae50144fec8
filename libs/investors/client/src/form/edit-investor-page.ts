import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { BehindPill, ErrorState, keepUp, PageHead, Skeleton, Toasts, words } from '@luodi/shared/client';
import { InvestorsApi } from '../data-access/investors-api';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { InvestorForm } from './investor-form';

@Component({
  selector: 'lu-edit-investor-page',
  imports: [BehindPill, ErrorState, InvestorForm, PageHead, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-behind-pill [of]="live" />
    @if (investor.error(); as failure) {
      <lu-page-head [title]="w().title" [crumbs]="crumbs()" />
      <lu-error [of]="failure" (again)="investor.reload()" />
    } @else if (investor.hasValue()) {
      <lu-page-head [title]="w().form.editTitle(investor.value().fullName)" [crumbs]="crumbs()" />
      <lu-investor-form [investor]="investor.value()" (saved)="done()" (cancelled)="leave()" />
    } @else {
      <lu-page-head title="…" [crumbs]="crumbs()" />
      <lu-skeleton [rows]="8" />
    }
  `,
})
export class EditInvestorPage {
  readonly id = input.required<string>();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  protected readonly investor = inject(InvestorsApi).one(this.id);
  protected readonly live = keepUp({ of: ['investor'], id: this.id, as: 'form' });
  protected readonly crumbs = computed(() => [{ text: this.w().title, to: '/investors' }]);

  protected done(): void {
    this.toasts.say(this.w().form.saved);
    this.leave();
  }

  protected leave(): void {
    void this.router.navigate(['/investors', this.id()], { replaceUrl: true });
  }
}
