import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InvestorView } from '@luodi/investors/contract';
import { KnownRecords, PageHead, Toasts, words } from '@luodi/shared/client';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { InvestorForm } from './investor-form';

/** A new company. Ones that may be the same are shown once more before one goes on. */
@Component({
  selector: 'lu-new-investor-page',
  imports: [InvestorForm, KnownRecords, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-page-head [title]="w().form.newTitle" [lead]="w().form.lead" [crumbs]="crumbs()" />
    @if (created(); as investor) {
      <div class="stack">
        <p>{{ w().form.created(investor.fullName) }}</p>
        <lu-known-records under="/investors" [title]="w().form.similar" [records]="similar()" />
        <p>
          <a class="btn primary" [routerLink]="['/investors', investor.id]">{{ w().form.go }}</a>
        </p>
      </div>
    } @else {
      <lu-investor-form [name]="name()" (saved)="done($event)" (cancelled)="leave()" />
    }
  `,
  styles: `
    .stack {
      max-width: 760px;
    }
  `,
})
export class NewInvestorPage {
  readonly name = input('', { transform: (given?: string) => given ?? '' });
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  protected readonly created = signal<InvestorView | null>(null);
  protected readonly similar = computed(() => (this.created()?.similar ?? []).map(({ id, fullName }) => ({ id, name: fullName })));
  protected readonly crumbs = computed(() => [{ text: this.w().title, to: '/investors' }]);

  protected done(investor: InvestorView | null): void {
    if (!investor) return;
    if (investor.similar?.length) return this.created.set(investor);
    this.toasts.say(this.w().form.created(investor.fullName));
    void this.router.navigate(['/investors', investor.id], { replaceUrl: true });
  }

  protected leave(): void {
    void this.router.navigate(['/investors']);
  }
}
