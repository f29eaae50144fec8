import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Icon, Theme, words } from '@luodi/shared/client';
import { EN, ZH } from './shell-words';

@Component({
  selector: 'lu-theme-switch',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      class="btn ghost icon"
      type="button"
      [attr.aria-label]="name()"
      [title]="name()"
      (click)="theme.choose(dark() ? 'light' : 'dark')"
    >
      <lu-icon [name]="dark() ? 'sun' : 'moon'" />
    </button>
  `,
})
export class ThemeSwitch {
  private readonly w = words(ZH, EN);
  protected readonly theme = inject(Theme);
  protected readonly dark = computed(() => this.theme.shown() === 'dark');
  protected readonly name = computed(() => (this.dark() ? this.w().user.toLight : this.w().user.toDark));
}
