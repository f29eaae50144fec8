import { ChangeDetectionStrategy, Component, inject, input, model, output, signal, viewChild } from '@angular/core';
import { InvestorOptions } from '@luodi/investors/client';
import { Combobox, Icon, Language, problemText, words, type ComboOption } from '@luodi/shared/client';
import { EN, ZH } from './edit-words';
import type { DraftInvestor } from './project-draft';

/** The investors of a project with their shares in per cent; found by name, or made on the spot. A form control. */
@Component({
  selector: 'lu-investor-shares',
  imports: [Combobox, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './investor-shares.css',
  template: `
    <ul>
      @for (investor of value(); track investor.investorId) {
        <li>
          <span class="ell">{{ investor.fullName }}</span>
          <input
            class="inp num"
            type="number"
            min="0"
            max="100"
            step="0.01"
            [attr.aria-label]="w().investors.share(investor.fullName)"
            [value]="investor.share ?? ''"
            (change)="share(investor, $any($event.target).value)"
          /><span class="u">%</span>
          <button class="btn ghost icon s" type="button" [attr.aria-label]="w().investors.drop(investor.fullName)" (click)="drop(investor)">
            <lu-icon name="close" />
          </button>
        </li>
      }
    </ul>
    @for (turn of [round()]; track turn) {
      <lu-combobox
        [source]="find"
        [label]="label()"
        [placeholder]="w().investors.find"
        [offer]="w().investors.make"
        (chosen)="add($event)"
        (create)="make($event)"
        (touch)="touch.emit()"
      />
    }
    @if (refused(); as why) {
      <p class="err" role="alert">{{ why }}</p>
    }
  `,
})
export class InvestorShares {
  readonly value = model<DraftInvestor[]>([]);
  readonly label = input.required<string>();
  readonly touch = output<void>();

  private readonly options = inject(InvestorOptions);
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  private readonly box = viewChild(Combobox);
  /** Each choice begins the box anew. */
  protected readonly round = signal(0);
  protected readonly refused = signal('');
  protected readonly find = (text: string) => this.options.find(text);

  focus(): void {
    this.box()?.focus();
  }

  protected add({ value, label }: ComboOption): void {
    this.refused.set('');
    this.round.update((round) => round + 1);
    if (this.value().some(({ investorId }) => investorId === value)) return;
    this.value.update((investors) => [...investors, { investorId: value, fullName: label, share: null }]);
  }

  /** A company held by another unit is refused, and the refusal says which unit to ask. */
  protected async make(fullName: string): Promise<void> {
    await this.options.make(fullName).then(
      (option) => this.add(option),
      (failure: unknown) => this.refused.set(problemText(failure, this.language.code())),
    );
  }

  protected share(investor: DraftInvestor, text: string): void {
    const share = text === '' ? null : Number(text);
    this.value.update((investors) => investors.map((other) => (other === investor ? { ...other, share } : other)));
  }

  protected drop(investor: DraftInvestor): void {
    this.value.update((investors) => investors.filter((other) => other !== investor));
  }
}
