import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, words } from '@luodi/shared/client';
import type { Page } from '@luodi/shared/contract';
import type { ProjectVisit } from '../data-access/project-visits';
import { EN } from './project-words.en';
import { ZH } from './project-words';

/** The visits of a project, newest first. */
@Component({
  selector: 'lu-project-visits',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2>{{ w().visits.title }}</h2>
      @if (visits().total) {
        <a class="n" routerLink="/visits" [queryParams]="{ projectId: projectId() }">{{ visits().total }}</a>
      }
    </header>
    <ul>
      @for (visit of visits().items; track visit.id) {
        <li class="li">
          <span class="s mute nw">{{ formats.day(visit.visitedOn) }}</span>
          <span>
            <a class="name" [routerLink]="['/visits', visit.id]">{{ visit.summary }}</a>
            <span class="s mute meta">
              {{ w().visits.directions[visit.direction] ?? visit.direction }}
              @if (visit.isTopLeader) {
                · {{ w().visits.leader }}
              }
              @if (visit.investorName) {
                · {{ visit.investorName }}
              }
              · {{ w().recordedBy(visit.loggedByName) }}
            </span>
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
export class ProjectVisits {
  readonly visits = input.required<Page<ProjectVisit>>();
  readonly projectId = input.required<string>();
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
}
