import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, words } from '@luodi/shared/client';
import type { VisitView } from '@luodi/visits/contract';
import { EN, ZH } from './weekly-words';

/** 客商拜访与接待, those of the top leaders first. The day opens the visit. */
@Component({
  selector: 'lu-visits-table',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll-x">
      <table class="text">
        <thead>
          <tr>
            <th scope="col" class="day">{{ w().visits.day }}</th>
            <th scope="col" class="nw">{{ w().visits.way }}</th>
            <th scope="col" class="name">{{ w().visits.company }}</th>
            <th scope="col" class="name">{{ w().visits.guests }}</th>
            <th scope="col" class="host">{{ w().visits.hosts }}</th>
            <th scope="col">{{ w().visits.topic }}</th>
            <th scope="col" class="nw">{{ w().visits.intent }}</th>
            <th scope="col" class="name">{{ w().visits.next }}</th>
          </tr>
        </thead>
        <tbody>
          @for (visit of rows(); track visit.id) {
            <tr>
              <td>
                <a class="f" [routerLink]="['/visits', visit.id]">{{ formats.day(visit.visitedOn, { year: 'never' }) }}</a>
              </td>
              <td class="c nw">{{ w().directions[visit.direction] }}</td>
              <td>{{ visit.investorName ?? visit.projectName ?? visit.leadTitle }}</td>
              <td>{{ visit.guestText }}</td>
              <td>
                @if (visit.isTopLeader) {
                  <b>{{ visit.hostText || w().topLeader }}</b>
                } @else {
                  {{ visit.hostText || '—' }}
                }
              </td>
              <td>{{ visit.topic ?? visit.summary }}</td>
              <td class="c">{{ visit.intent ? w().intents[visit.intent] : '—' }}</td>
              <td>
                {{ visit.nextAction ?? '—' }}
                @if (visit.nextActionDueOn; as due) {
                  <span class="nw">{{ formats.aside('', formats.day(due, { year: 'never' })) }}</span>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class VisitsTable {
  readonly of = input.required<readonly VisitView[]>();
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly rows = computed(() => {
    return [...this.of()]
      .sort((one, other) => Number(other.isTopLeader) - Number(one.isTopLeader))
      .map((visit) => ({
        ...visit,
        guestText: this.formats.list(visit.guests.map(({ name, title }) => [name, title].filter(Boolean).join(' '))) || '—',
        hostText: this.formats.list(visit.hosts.map(({ name }) => name)),
      }));
  });
}
