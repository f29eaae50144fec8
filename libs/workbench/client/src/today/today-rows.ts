import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Industry, Light } from '@luodi/shared/client';
import type { Light as LightCode } from '@luodi/projects/contract';

/** One line of Today: what it is, where it leads, and what is to be said of it. */
export interface TodayRow {
  key: string;
  to: readonly unknown[];
  params?: Record<string, string>;
  title: string;
  industryCode?: string;
  light?: LightCode | null;
  /** Below the title. */
  said: readonly string[];
  /** At the end of the line, in ink. */
  when?: string;
  /** That it is late, or due today. */
  loud?: boolean;
}

/** A part of Today that is no next step: its head, how many there are, and the first of them. */
@Component({
  selector: 'lu-today-rows',
  imports: [Industry, Light, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
  template: `
    <header>
      <h2>{{ title() }}</h2>
      <span class="s">{{ count() || '' }}</span>
      <span class="sp"></span>
      <span class="s">{{ aside() }}</span>
    </header>
    <ul>
      @for (row of rows(); track row.key) {
        <li class="td">
          <div class="what">
            <a class="t ell" [routerLink]="row.to" [queryParams]="row.params">{{ row.title }}</a>
            <div class="m">
              @if (row.industryCode) {
                <lu-ind [code]="row.industryCode" />
              }
              @if (row.light === 'red' || row.light === 'amber') {
                <lu-light [is]="row.light" />
              }
              @for (text of row.said; track $index) {
                <span>{{ text }}</span>
              }
            </div>
          </div>
          @if (row.when) {
            <div class="w" [class.loud]="row.loud">{{ row.when }}</div>
          }
        </li>
      } @empty {
        <li class="none s mute">{{ empty() }}</li>
      }
    </ul>
    @if (caliber() && rows().length) {
      <p class="caliber">{{ caliber() }}</p>
    }
  `,
  styleUrl: './today-row.css',
})
export class TodayRows {
  readonly title = input.required<string>();
  readonly rows = input.required<readonly TodayRow[]>();
  /** How many there are, also of those not shown. */
  readonly total = input<number>();
  readonly empty = input.required<string>();
  readonly aside = input('');
  readonly caliber = input('');
  protected readonly count = computed(() => this.total() ?? this.rows().length);
}
