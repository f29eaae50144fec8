import { Service, signal } from '@angular/core';

export type AskedFactor = 'code' | 'password';

/** Asks for the factor, however many requests wait for it, in one dialog (`lu-factor-dialog`). */
@Service()
export class FactorPrompt {
  private readonly held = signal<AskedFactor | null>(null);
  readonly asked = this.held.asReadonly();
  private waiting: ((given: boolean) => void)[] = [];

  /** Whether it was given; false where the person would rather not. */
  ask(factor: AskedFactor): Promise<boolean> {
    this.held.set(factor);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  settle(given: boolean): void {
    this.held.set(null);
    for (const resolve of this.waiting.splice(0)) resolve(given);
  }
}
