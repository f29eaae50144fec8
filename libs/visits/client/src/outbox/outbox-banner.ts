import { booleanAttribute, ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon, Viewport, words } from '@luodi/shared/client';
import { EN, ZH } from '../log/log-words';
import { Outbox } from './outbox';

/** A dark band while visits wait on this device, and for three seconds after the last has arrived. */
@Component({
  selector: 'lu-outbox-banner',
  imports: [Icon, RouterLink],
  host: { '[class.flush]': 'flush()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!covered()) {
      <div role="status" aria-live="polite">
        @if (outbox.held().length; as count) {
          <div class="offline">
            <lu-icon name="offline" />
            <span>{{ outbox.sending() ? w().outbox.sending : w().outbox.kept }}</span>
            <span class="cnt">{{ w().outbox.count(count) }}</span>
          </div>
        } @else if (outbox.waiting().length; as count) {
          <a class="offline" routerLink="/visits">
            <lu-icon name="warning" /><span>{{ w().outbox.refusedSome(count) }}</span>
          </a>
        } @else if (outbox.justCleared()) {
          <div class="offline">
            <lu-icon name="check" /><span>{{ w().outbox.done }}</span>
          </div>
        }
      </div>
    }
  `,
  styles: `
    /* At the head of a page, over its gutters. */
    :host {
      display: block;
      margin: 0 calc(-1 * var(--s6));
    }
    :host(.flush) {
      margin: 0;
    }
    @media (max-width: 767px) {
      :host {
        margin: 0 calc(-1 * var(--s4));
      }
    }
  `,
})
export class OutboxBanner {
  /** Stands at the head of a page that covers the shell, without gutters. */
  readonly flush = input(false, { transform: booleanAttribute });
  private readonly router = inject(Router);
  private readonly phone = inject(Viewport).phone;
  protected readonly outbox = inject(Outbox);
  protected readonly w = words(ZH, EN);
  /** On a phone the page of a visit lies over the shell and has a band of its own; nothing is said twice. */
  protected readonly covered = computed(() => {
    const path = this.router.lastSuccessfulNavigation()?.finalUrl?.root.children['primary']?.toString();
    return !this.flush() && this.phone() && path === 'visits/log';
  });

  constructor() {
    // A visit is most often logged where the line is bad: its page is fetched while there is one.
    void import('../log/log-visit-page').catch(() => undefined);
  }
}
