import { inject, Service, signal } from '@angular/core';
import { keptChoice } from '../data/kept-choice';
import { AMOUNT_UNITS, type AmountUnitChoice } from './amount';
import { Language } from './language';

const KEPT = keptChoice('amount-unit', AMOUNT_UNITS, 'auto');

/** In which unit the reader wants to see yuan: kept in this browser, told to `Formats`. English counts in millions and has no such choice. */
@Service()
export class ReadersUnit {
  private readonly language = inject(Language).code;
  private readonly chosen = signal<AmountUnitChoice>(KEPT.read());
  readonly choice = this.chosen.asReadonly();
  readonly offered = () => this.language() === 'zh';

  choose(choice: AmountUnitChoice): void {
    this.chosen.set(choice);
    KEPT.write(choice);
  }
}
