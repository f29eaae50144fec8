import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { READER_UNITS, Icon, Lens, Menu, MenuItem, ReadersUnit, Seg, Session, words, type LensCode } from '@luodi/shared/client';
import { AsOfControl } from './as-of-control';
import { FindButton } from './keyboard/find-button';
import { LanguageSwitch } from './language-switch';
import { EN, ZH } from './shell-words';
import { ThemeSwitch } from './theme-switch';

/** Lens, day looked at, language, theme, the one big action, and who one is. */
@Component({
  selector: 'lu-top-bar',
  imports: [AsOfControl, FindButton, Icon, LanguageSwitch, Menu, MenuItem, RouterLink, Seg, ThemeSwitch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './top-bar.html',
})
export class TopBar {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly lens = inject(Lens);
  protected readonly unit = inject(ReadersUnit);
  protected readonly units = READER_UNITS;
  protected readonly w = words(ZH, EN);
  protected readonly user = this.session.user;
  protected readonly initial = computed(() => this.user()?.name.slice(0, 1) ?? '');
  protected readonly mayLog = computed(() => this.session.can('visits.log'));
  protected readonly seesDeals = computed(() => this.session.can('projects.read'));
  protected readonly industry = computed<LensCode | 'ALL'>(() => this.lens.industry() ?? 'ALL');
  protected readonly industries = computed(() => {
    const { all, IM, BP, OTHER } = this.w().lens;
    return [
      { value: 'ALL' as const, label: all },
      { value: 'IM' as const, label: IM, hue: 'zhi' },
      { value: 'BP' as const, label: BP, hue: 'yao' },
      { value: 'OTHER' as const, label: OTHER, hue: '' },
    ];
  });

  protected look(code: LensCode | 'ALL'): void {
    void this.lens.look(code === 'ALL' ? null : code);
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigate(['/sign-in'], { queryParams: { lens: null, asOf: null } });
  }
}
