import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { AUDIT_ACTIONS, AUDIT_KINDS } from '@luodi/audit/contract';
import { addressOf, DateField, Language, Viewport, words, type ListState, type UsualList } from '@luodi/shared/client';
import { allSaid, businessDay } from '@luodi/shared/contract';
import { EN, ZH } from '../audit-words';
import { conditionOn, daysOf, withCondition, withDays } from './quick-filter';

interface Named {
  id: string;
  name: string;
}

/** The usual questions in one press each: who, what, upon what, when. They are conditions of the filter like all others. On a phone the filter sheet asks them. */
@Component({
  selector: 'lu-audit-filters',
  imports: [DateField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!phone()) {
      @for (choice of choices(); track choice.field) {
        <select
          class="inp pick"
          [attr.aria-label]="choice.label"
          [class.on]="choice.now"
          (change)="pick(choice.field, $any($event.target).value)"
        >
          <option value="" [selected]="!choice.now">{{ choice.any }}</option>
          @for (option of choice.options; track option[0]) {
            <option [value]="option[0]" [selected]="option[0] === choice.now">{{ option[1] }}</option>
          }
        </select>
      }
      <div class="row days" role="group" [attr.aria-label]="w().days">
        <lu-date-field [label]="w().from" [value]="days().from" [to]="days().to || today" (valueChange)="during($event, days().to)" />
        <span class="mute">—</span>
        <lu-date-field
          [label]="w().to"
          [value]="days().to"
          [from]="days().from || undefined"
          [to]="today"
          (valueChange)="during(days().from, $event)"
        />
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .pick {
      width: auto;
      max-width: 11rem;
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
  `,
})
export class AuditFilters {
  readonly state = input.required<ListState>();
  readonly usual = input.required<UsualList>();
  private readonly router = inject(Router);
  private readonly language = inject(Language).code;
  private readonly people = httpResource<Named[]>(() => (this.phone() ? undefined : '/api/people'), { defaultValue: [] });
  protected readonly phone = inject(Viewport).phone;
  protected readonly w = words(ZH, EN);
  protected readonly today = businessDay(new Date());
  protected readonly days = computed(() => daysOf(this.state().filter));
  protected readonly choices = computed(() => {
    const [w, language, { filter }] = [this.w(), this.language(), this.state()];
    const people = this.people.hasValue() ? this.people.value() : [];
    const choice = (field: string, [label, any]: [string, string], options: [string, string][]) => ({
      ...{ field, label, any, options, now: conditionOn(filter, field) },
    });
    return [
      choice(
        'person',
        [w.person, w.anyPerson],
        people.map(({ id, name }) => [id, name]),
      ),
      choice('action', [w.action, w.anyAction], Object.entries(allSaid(AUDIT_ACTIONS, language))),
      choice('kind', [w.kind, w.anyKind], Object.entries(allSaid(AUDIT_KINDS, language))),
    ];
  });

  protected pick(field: string, value: string): void {
    this.write(withCondition(this.state().filter, field, value ? { field, operator: 'is', values: [value] } : null));
  }

  protected during(from: string, to: string): void {
    this.write(withDays(this.state().filter, from, to));
  }

  private write(filter: ListState['filter']): void {
    const queryParams = { ...addressOf({ filter }, this.usual()), panel: null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
