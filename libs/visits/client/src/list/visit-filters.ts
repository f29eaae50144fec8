import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { DateField, Formats, Icon, Lens, SearchBox, Viewport, words } from '@luodi/shared/client';
import { DIRECTIONS } from '@luodi/visits/contract';
import { EN, ZH } from '../visits-words';
import type { VisitFilter } from './visit-filter';

/**
 * Search, kind and days of the list; each is in the address. On a phone kind and days show when one is in force, as the filter sheet has
 * them too. What is put inside stands at the end of the line.
 */
@Component({
  selector: 'lu-visit-filters',
  imports: [DateField, Icon, SearchBox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let now = filter();
    <div class="toolbar">
      <lu-search-box [label]="w().search" [value]="now.q" (searched)="set.emit({ q: $event || null })" />
      @if (!phone() || now.direction || now.from || now.to) {
        <select
          class="inp pick"
          [attr.aria-label]="w().direction"
          [class.on]="now.direction"
          (change)="set.emit({ direction: $any($event.target).value || null })"
        >
          <option value="" [selected]="!now.direction">{{ w().anyDirection }}</option>
          @for (direction of directions; track direction) {
            <option [value]="direction" [selected]="now.direction === direction">{{ w().directions[direction] }}</option>
          }
        </select>
        <div class="row days" role="group" [attr.aria-label]="w().days">
          <lu-date-field
            [label]="w().from"
            [value]="now.from ?? ''"
            [to]="now.to ?? today"
            (valueChange)="set.emit({ from: $event || null })"
          />
          <span class="mute">—</span>
          <lu-date-field
            [label]="w().to"
            [value]="now.to ?? ''"
            [from]="now.from ?? undefined"
            [to]="today"
            (valueChange)="set.emit({ to: $event || null })"
          />
        </div>
      }
      @if (now.investorId || now.projectId) {
        <button class="chip on" type="button" (click)="set.emit({ investorId: null, projectId: null })">
          {{ w().none.ofRecord }}<lu-icon name="close" />
        </button>
      }
      @if (now.topLeader) {
        <button class="chip on" type="button" (click)="set.emit({ topLeader: null })">{{ w().topLeader }}<lu-icon name="close" /></button>
      }
      @if (now.knownAt; as instant) {
        <button class="chip on" type="button" (click)="set.emit({ knownAt: null })">
          {{ w().none.knownAt(formats.instant(instant)) }}<lu-icon name="close" />
        </button>
      }
      @if (now.direction || now.from || now.to) {
        <button class="btn ghost s" type="button" (click)="set.emit({ direction: null, from: null, to: null })">{{ w().clear }}</button>
      }
      <span class="sp"></span>
      <ng-content />
    </div>
  `,
  styles: `
    .pick {
      width: auto;
      min-height: var(--ctl);
      font: var(--t-13);
    }
    .pick.on {
      border-color: var(--accent);
      color: var(--accent-2);
      background: var(--accent-wash);
    }
    .days {
      gap: var(--s1);
    }
    @media (max-width: 767px) {
      lu-search-box {
        flex: 1;
      }
      .sp {
        display: none;
      }
      .days {
        flex: 1 1 100%;
      }
      .days lu-date-field {
        flex: 1;
      }
      .pick {
        flex: 1 1 100%;
      }
    }
  `,
})
export class VisitFilters {
  readonly filter = input.required<VisitFilter>();
  readonly set = output<Record<string, string | null>>();
  protected readonly w = words(ZH, EN);
  protected readonly today = inject(Lens).today();
  protected readonly formats = inject(Formats);
  protected readonly directions = DIRECTIONS;
  protected readonly phone = inject(Viewport).phone;
}
