import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, resource, untracked, viewChild } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { FactorDialog, GroundMark, Icon, Session, ToastPlace, words } from '@luodi/shared/client';
import { loadOutboxBanner } from '@luodi/visits/client';
import { KeyboardLayers } from './keyboard/keyboard-layers';
import { PLACES, SETTINGS, SETTINGS_NEED, tabsOf } from './places';
import { EN, ZH } from './shell-words';
import { TopBar } from './top-bar';

/** The frame around every page: rail and top bar; on a phone a strip above and a tab bar below. */
@Component({
  selector: 'lu-shell',
  imports: [
    FactorDialog,
    GroundMark,
    Icon,
    KeyboardLayers,
    NgComponentOutlet,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    ToastPlace,
    TopBar,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
})
export class Shell {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly w = words(ZH, EN);
  protected readonly places = computed(() => PLACES.filter(({ permission }) => this.session.can(permission)));
  protected readonly settings = computed(() => (this.session.can(SETTINGS_NEED) ? SETTINGS : null));
  protected readonly mayLog = computed(() => this.session.can('visits.log'));
  protected readonly tabs = computed(() => ({
    left: this.tab(...tabsOf(this.mayLog()).left),
    right: [
      ...this.tab(...tabsOf(this.mayLog()).right),
      ...(this.places().length ? [] : [this.settings()].filter((place) => place !== null)),
    ],
  }));

  /** Visits that wait on this device are seen, and sent, from every page. */
  protected readonly waiting = resource({
    params: () => this.mayLog() || undefined,
    loader: loadOutboxBanner,
  });

  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly path = computed(() => this.router.lastSuccessfulNavigation()?.finalUrl?.root.children['primary']?.toString());

  constructor() {
    let before: string | undefined;
    effect(() => {
      const path = this.path();
      untracked(() => this.arriveAt(path, before));
      before = path;
    });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  private tab(...paths: string[]) {
    return this.places().filter(({ path }) => paths.includes(path));
  }

  /** On another page focus moves to its content, so that keyboard and screen reader start there and not at the link left behind. */
  private arriveAt(path: string | undefined, before: string | undefined): void {
    if (before === undefined || path === before) return;
    const main = this.main().nativeElement;
    if (!main.contains(document.activeElement)) main.focus({ preventScroll: true });
  }
}
