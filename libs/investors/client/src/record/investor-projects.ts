import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Amount, Figure, Industry, Lens, Session, Stage, words } from '@luodi/shared/client';
import { DealingsApi } from '../data-access/dealings-api';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';

/** The projects of a company. */
@Component({
  selector: 'lu-investor-projects',
  imports: [Amount, Figure, Industry, RouterLink, Stage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2>{{ w().record.projects }}</h2>
      @if (projects.total()) {
        <lu-figure
          [value]="projects.totalText()"
          to="/projects"
          [params]="{ investorId: investorId(), view: 'table' }"
          [label]="w().record.all(projects.totalText())"
        />
      }
      <span class="sp"></span>
      @if (mayCreate()) {
        <a class="btn ghost s" routerLink="/projects/new" [queryParams]="{ investorId: investorId() }">{{ w().record.newProject }}</a>
      }
    </header>
    @if (projects.isEmpty()) {
      <p class="none">{{ w().record.noProjects }}</p>
    }
    <ul>
      @for (project of projects.items(); track project.id) {
        <li class="li">
          <a class="name" [routerLink]="['/projects', project.id]">{{ project.name }}</a>
          <lu-amount [of]="project.totalInvestment" [currency]="project.currency" />
          <span class="row wrap marks">
            <lu-stage [code]="project.stage" />
            <lu-ind [code]="project.industryCode" />
            <span class="s mute">{{ project.unitName }}</span>
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    .li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .marks {
      grid-column: 1 / -1;
    }
    .marks lu-ind {
      display: inline-flex;
    }
    header .btn {
      align-self: center;
      margin: -4px -8px -4px 0;
    }
    .none {
      padding: var(--s3) 0;
      font: var(--t-13);
      color: var(--ink-3);
    }
  `,
})
export class InvestorProjects {
  readonly investorId = input.required<string>();
  private readonly lens = inject(Lens);
  private readonly session = inject(Session);
  protected readonly w = words(ZH, EN);
  protected readonly projects = inject(DealingsApi).projects(this.investorId, () => ({ asOf: this.lens.asOf() }));
  protected readonly mayCreate = () => this.session.can('projects.write') && !this.lens.past();

  refresh(): void {
    void this.projects.refresh();
  }
}
