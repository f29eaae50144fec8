import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, Service, signal } from '@angular/core';
import { keptChoice } from '../data/kept-choice';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
const KEPT = keptChoice('theme', THEME_CHOICES, 'system');

/** Light, dark, or whatever the system says. `before-paint.js` applies the same choice before the first frame. */
@Service()
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly system = signal<'light' | 'dark'>('light');
  private readonly chosen = signal<ThemeChoice>(KEPT.read());
  readonly choice = this.chosen.asReadonly();
  readonly shown = computed(() => {
    const choice = this.chosen();
    return choice === 'system' ? this.system() : choice;
  });

  constructor() {
    const darkSystem = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => this.system.set(darkSystem.matches ? 'dark' : 'light');
    follow();
    darkSystem.addEventListener('change', follow);
    effect(() => (this.root.dataset['theme'] = this.shown()));
  }

  choose(choice: ThemeChoice): void {
    this.chosen.set(choice);
    KEPT.write(choice);
  }
}
