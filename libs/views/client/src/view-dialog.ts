import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Dialog, Session, words } from '@luodi/shared/client';
import { SHARINGS, type SavedView, type Sharing } from '@luodi/views/contract';
import { EN, ZH } from './views-words';

/** Name of a view, and who sees it. */
@Component({
  selector: 'lu-view-dialog',
  imports: [Dialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-dialog [title]="view() ? w().rename : w().save" (closed)="closed.emit()">
      <form class="form" (submit)="$event.preventDefault(); confirm()">
        <label class="field"
          ><span class="lab">{{ w().name }}</span>
          <input class="inp" type="text" maxlength="40" required [value]="name()" (input)="name.set($any($event.target).value)" />
        </label>
        <label class="field"
          ><span class="lab">{{ w().sharing }}</span>
          <select class="inp" (change)="sharing.set($any($event.target).value)">
            @for (one of offered(); track one) {
              <option [value]="one" [selected]="one === sharing()">{{ w().sharings[one] }}</option>
            }
          </select>
        </label>
        @if (problem(); as text) {
          <p class="form-error" role="alert">{{ text }}</p>
        }
        <div class="form-actions">
          <button class="btn primary" type="submit" [disabled]="!name().trim()">{{ w().confirm }}</button>
          <button class="btn" type="button" (click)="closed.emit()">{{ w().cancel }}</button>
        </div>
      </form>
    </lu-dialog>
  `,
})
export class ViewDialog {
  /** Undefined for a new one. */
  readonly view = input<SavedView>();
  readonly problem = input('');
  readonly confirmed = output<{ name: string; sharing: Sharing }>();
  readonly closed = output<void>();
  private readonly session = inject(Session);
  protected readonly w = words(ZH, EN);
  protected readonly name = linkedSignal(() => this.view()?.name ?? '');
  protected readonly sharing = linkedSignal<Sharing>(() => this.view()?.sharing ?? 'private');
  protected readonly offered = computed(() => SHARINGS.filter((one) => one !== 'zone' || this.session.can('views.publish')));

  protected confirm(): void {
    if (this.name().trim()) this.confirmed.emit({ name: this.name().trim(), sharing: this.sharing() });
  }
}
