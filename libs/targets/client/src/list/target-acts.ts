import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Lens, Toasts, words } from '@luodi/shared/client';
import type { TargetView } from '@luodi/targets/contract';
import { TargetsApi } from '../data-access/targets-api';
import { TargetDialog } from '../form/target-dialog';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';
import { TurnButton } from '../ui/turn-button';

/** What may be done with a target: turn it into a lead, edit it, drop it or take it up again. */
@Component({
  selector: 'lu-target-acts',
  imports: [TargetDialog, TurnButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'row wrap' },
  template: `
    @let target = of();
    @if (!lens.past()) {
      @if (target.can.turn) {
        <lu-turn-button [target]="target" (turned)="changed.emit()" />
      }
      @if (target.can.edit) {
        <button class="btn" type="button" (click)="editing.set(true)">{{ w().edit }}</button>
        @if (target.state === 'open') {
          <button class="btn ghost" type="button" (click)="become(target, 'dropped')">{{ w().drop }}</button>
        } @else {
          <button class="btn ghost" type="button" (click)="become(target, 'open')">{{ w().takeUp }}</button>
        }
      }
    }
    @if (editing()) {
      <lu-target-dialog [target]="target" (saved)="saved()" (closed)="editing.set(false)" />
    }
  `,
})
export class TargetActs {
  readonly of = input.required<TargetView>();
  readonly changed = output<void>();
  private readonly api = inject(TargetsApi);
  private readonly toasts = inject(Toasts);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly editing = signal(false);

  protected saved(): void {
    this.editing.set(false);
    this.changed.emit();
  }

  /** Dropping can be undone from the note that says it. */
  protected async become(target: Pick<TargetView, 'id' | 'version'>, state: 'open' | 'dropped'): Promise<void> {
    try {
      const now = await this.api.update(target, { state });
      const undo = { label: this.w().undo, run: () => void this.become(now, 'open') };
      if (state === 'dropped') this.toasts.say(this.w().dropped(now.name), undo);
      else this.toasts.say(this.w().takenUp(now.name));
    } catch (failure) {
      this.toasts.failed(failure);
    }
    this.changed.emit();
  }
}
