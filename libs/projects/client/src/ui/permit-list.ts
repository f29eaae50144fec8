import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { DeclaredFactView } from '@luodi/projects/contract';
import { Formats, words } from '@luodi/shared/client';
import { EN } from '../project/project-words.en';
import { ZH } from '../project/project-words';

/** What a ledger says of permits and other milestones: done (and when), or under way. Declared only, so never a tick of proof. */
@Component({
  selector: 'lu-permit-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (fact of facts(); track fact.kind) {
        <li class="li">
          <span class="mark" [class.done]="fact.state === 'done'" aria-hidden="true"></span>
          <span>{{ w().permits.kinds[fact.kind] ?? fact.kind }}</span>
          <span class="doc sub ell" [title]="fact.docNo ?? ''">{{ fact.docNo }}</span>
          <span class="r nw">
            {{ w().permits.state[fact.state] }}
            @if (fact.on; as day) {
              <b class="b">{{ formats.day(day) }}</b>
            }
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    .li {
      grid-template-columns: 12px auto minmax(0, 1fr) auto;
      padding: 6px 0;
      align-items: baseline;
    }
    .mark {
      width: 8px;
      height: 8px;
      border: 1.5px solid var(--accent);
      border-radius: var(--r-full);
      align-self: center;
    }
    .mark.done {
      background: var(--ink);
      border-color: var(--ink);
    }
  `,
})
export class PermitList {
  readonly facts = input.required<readonly DeclaredFactView[]>();
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
}
