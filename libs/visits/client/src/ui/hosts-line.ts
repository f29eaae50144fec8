import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { words } from '@luodi/shared/client';
import type { VisitView } from '@luodi/visits/contract';
import { EN, ZH } from '../visits-words';

/** Who received or went, with the mark of a top leader. */
@Component({
  selector: 'lu-hosts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (of().isTopLeader) {
      <span class="tag b">{{ w().topLeader }}</span>
    }
    <span class="ell">{{ names() }}</span>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 6px;
      min-width: 0;
    }
    .tag {
      flex: none;
      color: var(--ink);
    }
  `,
})
export class HostsLine {
  readonly of = input.required<Pick<VisitView, 'hosts' | 'isTopLeader'>>();
  protected readonly w = words(ZH, EN);
  protected readonly names = computed(() =>
    this.of()
      .hosts.map(({ name }) => name)
      .join('、'),
  );
}
