import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorRow, WeeklyReport } from '@luodi/reports/contract';
import { figureText, Formats, Lens, words } from '@luodi/shared/client';
import { doorLink, sinceDay, upToToday } from '../indicators/door';
import { EN as NAMES_EN, ZH as NAMES_ZH } from '../indicators/indicator-words';
import { EN, ZH } from './weekly-words';

/** 核心指标表: this week, last week, the difference, the year so far. */
@Component({
  selector: 'lu-indicator-table',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table>
      <caption>
        {{
          w().indicators
        }}<span>{{ w().asOf(formats.day(until(), { year: 'always' })) }}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ w().indicator }}</th>
          <th scope="col">{{ w().unit }}</th>
          <th scope="col">{{ w().thisWeek }}</th>
          <th scope="col">{{ w().lastWeek }}</th>
          <th scope="col">{{ w().change }}</th>
          <th scope="col">{{ w().year }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.code) {
          <tr>
            <th scope="row">{{ row.name }}</th>
            <td class="c">{{ row.unit }}</td>
            <td>
              @if (row.door; as door) {
                <a class="f" [routerLink]="door.to" [queryParams]="door.params">{{ row.thisWeek }}</a>
              } @else {
                {{ row.thisWeek }}
              }
            </td>
            <td>{{ row.lastWeek }}</td>
            <td>{{ row.change }}</td>
            <td>
              @if (row.yearDoor; as door) {
                <a class="f" [routerLink]="door.to" [queryParams]="door.params">{{ row.year }}</a>
              } @else {
                {{ row.year }}
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
    <p class="cal">{{ w().caliber }}</p>
  `,
})
export class IndicatorTable {
  readonly of = input.required<WeeklyReport>();
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  private readonly lens = inject(Lens);
  private readonly names = words(NAMES_ZH, NAMES_EN);
  protected readonly until = computed(() => upToToday(this.of().to, this.lens.today()));
  protected readonly rows = computed(() => {
    const yearStart = `${this.of().to.slice(0, 4)}-01-01`;
    return this.of().indicators.map((row) => {
      const door = doorLink(row.door, this.lens.today());
      return { ...this.written(row), door, yearDoor: sinceDay(door, yearStart) };
    });
  });

  private written(row: IndicatorRow) {
    const yuan = row.unit === 'yuan';
    const amount = (value: number, signed = false) => this.formats.parts(value, { scale: 'yi', signed });
    const text = (value: number, signed = false) => (yuan ? amount(value, signed).figure : figureText(value, 0, signed));
    return {
      code: row.code,
      name: this.names().names[row.code],
      unit: yuan ? amount(0).unit : this.names().units[row.code],
      thisWeek: text(row.thisWeek),
      lastWeek: text(row.lastWeek),
      change: text(row.thisWeek - row.lastWeek, true),
      year: row.yearToDate === null ? '—' : text(row.yearToDate),
    };
  }
}
