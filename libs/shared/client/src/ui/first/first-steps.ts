import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { words } from '../../i18n/words';
import { Session } from '../../session/session';
import { EN, ZH } from './first-words';
import { SampleZone } from './sample-zone';

/** What one begins with where nothing is on record yet, for an `lu-empty`: one's ledger, a project or a visit, as one may; the sample zone. */
@Component({
  selector: 'lu-first-steps',
  imports: [RouterLink, SampleZone],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (may().import) {
      <a class="btn primary" routerLink="/imports">{{ w().import }}</a>
    } @else if (may().log) {
      <a class="btn primary" routerLink="/visits/log">{{ w().log }}</a>
    }
    @if (may().project) {
      <a class="btn" routerLink="/projects/new">{{ w().project }}</a>
    }
    <lu-sample-zone />
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class FirstSteps {
  private readonly session = inject(Session);
  protected readonly w = words(ZH, EN);
  protected readonly may = computed(() => ({
    import: this.session.can('imports.run'),
    log: this.session.can('visits.log'),
    project: this.session.can('projects.write'),
  }));
}
