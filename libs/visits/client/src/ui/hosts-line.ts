import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Formats, words } from '@luodi/shared/client';
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
  private readonly formats = inject(Formats);
  protected readonly names = computed(() => this.formats.list(this.of().hosts.map(({ name }) => name)));
}
