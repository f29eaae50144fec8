import { inject, Service, signal } from '@angular/core';
import { keptChoice } from '../data/kept-choice';
import { READER_UNITS, type ReaderUnit } from './amount';
import { Language } from './language';

const KEPT = keptChoice('amount-unit', READER_UNITS, 'auto');

/** In which unit the reader wants to see yuan: kept in this browser, told to `Formats`. English counts in millions and has no such choice. */
@Service()
export class ReadersUnit {
  private readonly language = inject(Language).code;
  private readonly chosen = signal<ReaderUnit>(KEPT.read());
  readonly choice = this.chosen.asReadonly();
  readonly offered = () => this.language() === 'zh';

  choose(choice: ReaderUnit): void {
    this.chosen.set(choice);
    KEPT.write(choice);
  }
}
