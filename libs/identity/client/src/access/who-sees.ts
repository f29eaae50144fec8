import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import type { SeenKind } from '@luodi/identity/contract';
import { words } from '@luodi/shared/client';
import { EN, ZH } from './access-words';
import { WhoSeesDialog } from './who-sees-dialog';

/** Why can they see this? A quiet button beside a record, and the answer. */
@Component({
  selector: 'lu-who-sees',
  imports: [WhoSeesDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button class="btn ghost s" type="button" (click)="open.set(true)">{{ w().open }}</button>
    @if (open()) {
      <lu-who-sees-dialog [kind]="kind()" [id]="id()" (closed)="open.set(false)" />
    }
  `,
})
export class WhoSees {
  readonly kind = input.required<SeenKind>();
  readonly id = input.required<string>();
  protected readonly w = words(ZH, EN);
  protected readonly open = signal(false);
}
