import { booleanAttribute, ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Toasts, words } from '@luodi/shared/client';
import type { TargetView } from '@luodi/targets/contract';
import { TargetsApi } from '../data-access/targets-api';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';

/** Turns a target into a lead by one press; the note that says so leads to it. */
@Component({
  selector: 'lu-turn-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      class="btn"
      [class.s]="small()"
      [class.primary]="!small()"
      type="button"
      [disabled]="busy()"
      [attr.aria-label]="small() ? w().turn + ' ' + target().name : null"
      (click)="turn()"
    >
      {{ busy() ? w().turning : w().turn }}
    </button>
  `,
})
export class TurnButton {
  readonly target = input.required<Pick<TargetView, 'id' | 'name'>>();
  readonly small = input(false, { transform: booleanAttribute });
  readonly turned = output<void>();
  private readonly api = inject(TargetsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  protected readonly busy = signal(false);

  protected async turn(): Promise<void> {
    this.busy.set(true);
    try {
      const { name, leadId } = await this.api.turn(this.target().id);
      this.toasts.say(this.w().turned(name), { label: this.w().openLead, run: () => void this.router.navigate(['/leads', leadId]) });
      this.turned.emit();
    } catch (failure) {
      this.toasts.failed(failure);
    } finally {
      this.busy.set(false);
    }
  }
}
