import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, words } from '@luodi/shared/client';
import type { Page } from '@luodi/shared/contract';
import type { LeadVisit } from '../data-access/lead-visits';
import { EN } from './lead-words.en';
import { ZH } from './lead-words';

/** The visits on a lead, newest first, the latest with the next step it ended in. */
@Component({
  selector: 'lu-lead-visits',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2>{{ w().visits.title }}</h2>
      @if (visits().total) {
        <a class="n" routerLink="/visits" [queryParams]="{ leadId: leadId() }">{{ visits().total }}</a>
      }
    </header>
    <ul>
      @for (visit of visits().items; track visit.id) {
        <li class="li">
          <span class="s mute nw">{{ formats.day(visit.visitedOn) }}</span>
          <span>
            <a class="name" [routerLink]="['/visits', visit.id]">{{ visit.summary }}</a>
            @if ($first && visit.nextAction) {
              <span class="s sub meta">
                {{ w().visits.next }}　{{ visit.nextAction }} · {{ visit.nextActionOwnerName }}
                @if (visit.nextActionDueOn; as due) {
                  · {{ formats.day(due) }}
                }
              </span>
            }
          </span>
        </li>
      } @empty {
        <li class="caliber">{{ w().visits.none }}</li>
      }
    </ul>
  `,
  styles: `
    .li {
      grid-template-columns: 72px minmax(0, 1fr);
    }
    .meta {
      display: block;
    }
  `,
})
export class LeadVisits {
  readonly visits = input.required<Page<LeadVisit>>();
  readonly leadId = input.required<string>();
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
}
