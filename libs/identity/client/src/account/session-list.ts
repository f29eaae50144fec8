import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { OpenSessionView } from '@luodi/identity/contract';
import { Formats, Toasts, words } from '@luodi/shared/client';
import { AccountApi } from '../data-access/account-api';
import { EN, ZH } from './account-words';
import { deviceOf } from './device-of';

/** Where one is signed in; each may be ended from here. */
@Component({
  selector: 'lu-session-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="lab">{{ w().sessions.label }}</span>
    <ul class="session-list">
      @for (row of rows(); track row.id) {
        <li class="li">
          <span>
            {{ row.device }}
            @if (row.current) {
              <strong>{{ w().sessions.here }}</strong>
            }
            <span class="s mute">{{ row.line }}</span>
          </span>
          @if (!row.current) {
            <button class="btn s" type="button" [attr.aria-label]="w().sessions.endOf(row.device)" (click)="end(row.id)">
              {{ w().sessions.end }}
            </button>
          }
        </li>
      }
    </ul>
    @if (rows().length > 1) {
      <button class="btn" type="button" (click)="endOthers()">{{ w().sessions.endOthers }}</button>
    }
  `,
  host: { class: 'field' },
})
export class SessionList {
  readonly of = input.required<readonly OpenSessionView[]>();
  readonly changed = output<void>();

  private readonly account = inject(AccountApi);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly rows = computed(() => {
    const { unknown, since, seen } = this.w().sessions;
    return this.of().map(({ id, current, agent, ip, since: from, seenAt }) => ({
      id,
      current,
      device: deviceOf(agent) ?? unknown,
      line: [ip, since(this.formats.instant(from)), seen(this.formats.instant(seenAt))].filter(Boolean).join(' · '),
    }));
  });

  protected end(id: string): Promise<void> {
    return this.say(this.account.endSession(id));
  }

  protected endOthers(): Promise<void> {
    return this.say(this.account.endOtherSessions());
  }

  private async say(ended: Promise<unknown>): Promise<void> {
    await ended.then(
      () => this.toasts.say(this.w().sessions.ended),
      (failure: unknown) => this.toasts.failed(failure),
    );
    this.changed.emit();
  }
}
