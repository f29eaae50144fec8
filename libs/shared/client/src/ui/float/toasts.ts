import { ChangeDetectionStrategy, Component, inject, Service, signal } from '@angular/core';
import { problemText } from '../../data/problem-text';
import { Language } from '../../i18n/language';
import { words } from '../../i18n/words';
import { Icon } from '../marks/icon';

interface Toast {
  id: number;
  text: string;
  action?: { label: string; run: () => void };
}
const SHOWN_MS = 6_000;
const SHOWN_WITH_ACTION_MS = 12_000;

/** Short notes of what has just been done, read out politely: `toasts.say('已保存')`, with an action such as undo if there is one. */
@Service()
export class Toasts {
  private readonly language = inject(Language);
  private readonly held = signal<Toast[]>([]);
  private made = 0;
  readonly shown = this.held.asReadonly();

  say(text: string, action?: Toast['action']): void {
    const toast = { id: ++this.made, text, action };
    this.held.update((toasts) => [...toasts.slice(-2), toast]);
    setTimeout(() => this.drop(toast.id), action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
  }

  /** Says why something could not be done, in the server's words. */
  failed(failure: unknown): void {
    this.say(problemText(failure, this.language.code()));
  }

  drop(id: number): void {
    this.held.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }
}

/** The place where notes appear; stands once, in the shell. */
@Component({
  selector: 'lu-toasts',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="toasts" role="status" aria-live="polite">
      @for (toast of toasts.shown(); track toast.id) {
        <div class="toast">
          <span>{{ toast.text }}</span>
          @if (toast.action; as action) {
            <button class="btn ghost s" type="button" (click)="action.run(); toasts.drop(toast.id)">{{ action.label }}</button>
          }
          <button class="btn ghost icon s" type="button" [attr.aria-label]="w().close" (click)="toasts.drop(toast.id)">
            <lu-icon name="close" />
          </button>
        </div>
      }
    </div>
  `,
})
export class ToastPlace {
  protected readonly toasts = inject(Toasts);
  protected readonly w = words({ close: '知道了' }, { close: 'Dismiss' });
}
