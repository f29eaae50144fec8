import { Service, signal } from '@angular/core';

export type Layer = 'palette' | 'keys' | 'create';

/** Which layer the keyboard has opened over the page, if any. */
@Service()
export class Keyboard {
  private readonly opened = signal<Layer | null>(null);
  readonly layer = this.opened.asReadonly();

  open(layer: Layer): void {
    this.opened.set(layer);
  }

  close(): void {
    this.opened.set(null);
  }
}
