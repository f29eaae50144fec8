import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal } from '@angular/core';
import { HeldElsewhere, heldBy, isRecorded } from '@luodi/investors/client';
import type { InvestorView } from '@luodi/investors/contract';
import { Language, problemText, Toasts, words } from '@luodi/shared/client';
import { CompaniesApi } from '../data-access/companies-api';
import { EN, ZH } from './log-words';
import type { Subject } from './visit-draft';

/** A company made on the spot, by name alone. One held by another unit is shown masked; ones that may be the same are offered first. */
@Component({
  selector: 'lu-new-investor',
  imports: [HeldElsewhere],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-investor.html',
  styles: `
    .box {
      display: grid;
      gap: var(--s3);
      padding: var(--s3);
      border: 1px solid var(--line-ctl);
      border-radius: var(--r-2);
      background: var(--surface);
    }
    ul {
      display: grid;
      gap: var(--s2);
      justify-items: start;
    }
  `,
})
export class NewInvestor {
  readonly name = input.required<string>();
  readonly online = input(true);
  readonly made = output<Subject>();
  readonly cancelled = output<void>();
  private readonly companies = inject(CompaniesApi);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  protected readonly text = signal('');
  protected readonly busy = signal(false);
  protected readonly held = signal<string | null>(null);
  protected readonly refused = signal('');
  protected readonly created = signal<InvestorView | null>(null);
  /** Records one sees already under this name. */
  protected readonly recorded = signal<readonly InvestorView[]>([]);

  constructor() {
    effect(() => this.text.set(this.name()));
  }

  protected rename(text: string): void {
    this.text.set(text);
    this.held.set(null);
    this.refused.set('');
    this.recorded.set([]);
  }

  protected async create(): Promise<void> {
    const fullName = this.text().trim();
    if (this.busy() || !fullName) return;
    this.busy.set(true);
    try {
      this.settle(await this.companies.create(fullName));
    } catch (failure) {
      await this.explain(failure, fullName);
    } finally {
      this.busy.set(false);
    }
  }

  protected take({ id, fullName }: { id: string; fullName: string }): void {
    this.made.emit({ kind: 'investor', id, name: fullName });
  }

  private async explain(failure: unknown, fullName: string): Promise<void> {
    this.held.set(heldBy(failure));
    if (isRecorded(failure)) this.recorded.set((await this.companies.find(fullName).catch(() => ({ investors: [] }))).investors);
    if (!this.held() && !this.recorded().length) this.refused.set(problemText(failure, this.language.code()));
  }

  private settle(investor: InvestorView): void {
    this.toasts.say(this.w().create.made(investor.fullName));
    if (investor.similar?.length) this.created.set(investor);
    else this.take(investor);
  }
}
