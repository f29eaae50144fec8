import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { Role } from '@luodi/shared/contract';
import { words } from '../../i18n/words';
import { Session } from '../../session/session';
import { Dialog } from '../float/dialog';
import { CommandLine } from './command-line';
import { EN, ZH } from './first-words';

/** Who has the whole zone before them, and so knows that an empty list is a new installation and not just an empty unit. */
const FOR: readonly Role[] = ['desk', 'admin'];

/** Offers the sample zone. It has a database of its own, which a server that serves real data does not open: so this says how to start it. */
@Component({
  selector: 'lu-sample-zone',
  imports: [CommandLine, Dialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (offered()) {
      <button class="btn" type="button" (click)="open.set(true)">{{ w().sample }}</button>
    }
    @if (open()) {
      <lu-dialog [title]="w().sample" [lead]="w().sampleLead" (closed)="open.set(false)">
        <p>{{ w().how }}</p>
        <lu-command-line text="PORT=4310 npm start -- --demo" />
        <p>{{ w().then }}</p>
        <p>{{ w().stop }}</p>
        <lu-command-line text="npm run luodi -- demo clear" />
      </lu-dialog>
    }
  `,
})
export class SampleZone {
  private readonly session = inject(Session);
  protected readonly w = words(ZH, EN);
  protected readonly open = signal(false);
  protected readonly offered = computed(() => {
    const role = this.session.user()?.role;
    return role !== undefined && FOR.includes(role);
  });
}
