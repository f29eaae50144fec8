import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { doorLink, sinceDay, INDICATORS_EN, INDICATORS_ZH } from '@luodi/reports/client';
import type { IndicatorRow } from '@luodi/reports/contract';
import { figureText, Formats, Lens, words } from '@luodi/shared/client';
import { headline } from './headline';
import { EN, ZH } from './overview-words';

/** The five numbers of a leader: the year, the week, and the week against the one before. */
@Component({
  selector: 'lu-five-numbers',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './five-numbers.html',
  styleUrl: './five-numbers.css',
})
export class FiveNumbers {
  readonly rows = input.required<readonly IndicatorRow[]>();
  private readonly lens = inject(Lens);
  private readonly yearStart = computed(() => `${this.lens.day().slice(0, 4)}-01-01`);
  private readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly indicators = words(INDICATORS_ZH, INDICATORS_EN);
  protected readonly numbers = computed(() => {
    const yuan = (value: number, signed = false) => this.formats.parts(value, { scale: 'yi', signed });
    return this.rows().map((row) => {
      const shown = headline(row, (value, signed = false) =>
        row.unit === 'yuan' ? yuan(value, signed).figure : figureText(value, 0, signed),
      );
      const door = doorLink(row.door, this.lens.today());
      const unit = row.unit === 'yuan' ? yuan(0).unit : this.indicators().units[row.code];
      return { ...shown, name: this.indicators().names[row.code], unit, door, yearDoor: sinceDay(door, this.yearStart()) };
    });
  });
}
