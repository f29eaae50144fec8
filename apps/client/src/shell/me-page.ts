import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { OwnAccount } from '@luodi/identity/client';
import { READER_UNITS, Icon, Language, PageHead, ReadersUnit, Seg, Session, Theme, words, type ThemeChoice } from '@luodi/shared/client';
import { PLACES, SETTINGS, SETTINGS_NEED, tabsOf } from './places';
import { EN, ZH } from './shell-words';

/** The phone's last tab: who one is, the places that have no tab of their own, language and appearance, sign-out. */
@Component({
  selector: 'lu-me-page',
  imports: [Icon, OwnAccount, PageHead, RouterLink, Seg],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './me-page.html',
})
export class MePage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly theme = inject(Theme);
  protected readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly user = this.session.user;
  protected readonly unit = inject(ReadersUnit);
  protected readonly seesDeals = this.session.can('projects.read');
  protected readonly units = computed(() => READER_UNITS.map((value) => ({ value, label: this.w().amounts[value] })));
  protected readonly appearance = this.theme.choice;
  private readonly inTheTabBar = computed(() => Object.values(tabsOf(this.session.can('visits.log'))).flat());
  protected readonly places = computed(() => [
    ...PLACES.filter(({ path, permission }) => !this.inTheTabBar().includes(path) && this.session.can(permission)),
    ...(this.session.can(SETTINGS_NEED) ? [SETTINGS] : []),
  ]);
  protected readonly languages = [
    { value: 'zh' as const, label: '简体中文' },
    { value: 'en' as const, label: 'English' },
  ];
  protected readonly appearances = computed(() => {
    const { system, light, dark } = this.w().settings;
    return [
      { value: 'system' as const, label: system },
      { value: 'light' as const, label: light },
      { value: 'dark' as const, label: dark },
    ];
  });

  protected wear(choice: ThemeChoice): void {
    this.theme.choose(choice);
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigate(['/sign-in'], { queryParams: { lens: null, asOf: null } });
  }
}
