import { inject, Service } from '@angular/core';
import { amountParts, amountText, columnUnit, type AmountStyle } from './amount';
import { dayOf, dayText, daysText, instantText, relativeDay, type DayStyle } from './day';
import { Language } from './language';
import { ReadersUnit } from './readers-unit';

/** The formatting rules bound to the reader's language and unit; reads their signals, so templates follow a switch. */
@Service()
export class Formats {
  private readonly language = inject(Language);
  private readonly unitOf = inject(ReadersUnit).choice;

  amount(yuan: number, style?: AmountStyle): string {
    return amountText(yuan, this.language.code(), { ...style, reader: this.unitOf() });
  }
  parts(yuan: number, style?: AmountStyle) {
    return amountParts(yuan, this.language.code(), { ...style, reader: this.unitOf() });
  }
  /** The unit alone, for a column head. */
  unit(scale: 'yi' | 'wan', currency?: string): string {
    return columnUnit(scale, this.language.code(), { currency, reader: this.unitOf() });
  }
  /** A day or a month-precise day. */
  day(day: string, style?: DayStyle): string {
    return dayText(day, this.language.code(), style);
  }
  days(from: string, to: string, style?: DayStyle): string {
    return daysText(from, to, this.language.code(), style);
  }
  relative(day: string, today = dayOf(new Date())): string {
    return relativeDay(day, today, this.language.code());
  }
  /** Names beside each other. */
  list(names: readonly string[]): string {
    return names.join(this.language.code() === 'zh' ? '、' : ', ');
  }
  /** What there is to say of somebody, in brackets behind the name. */
  aside(name: string, said: string | undefined): string {
    if (!said || said === name) return name;
    return this.language.code() === 'zh' ? `${name}（${said}）` : `${name} (${said})`;
  }
  instant(instant: string, style?: DayStyle): string {
    return instantText(instant, this.language.code(), style);
  }
}
