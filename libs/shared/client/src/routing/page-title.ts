import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type ActivatedRouteSnapshot, type RouterStateSnapshot } from '@angular/router';
import { Language } from '../i18n/language';

/** A page title in both languages: `data: titled('项目', 'Projects')` on a route. */
export function titled(zh: string, en: string): { title: { zh: string; en: string } } {
  return { title: { zh, en } };
}

/** The document title: record · page · 落地; follows the language. A record page calls `record.set(name)`. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly language = inject(Language);
  private readonly title = inject(Title);
  private readonly page = signal<{ zh: string; en: string } | undefined>(undefined);
  readonly record = signal<string | undefined>(undefined);

  constructor() {
    super();
    effect(() => {
      const code = this.language.code();
      this.title.setTitle([this.record(), this.page()?.[code], code === 'zh' ? '落地' : 'Luodi'].filter(Boolean).join(' · '));
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const next = deepest(snapshot.root).data['title'] as { zh: string; en: string } | undefined;
    if (next !== this.page()) this.record.set(undefined);
    this.page.set(next);
  }
}

function deepest(route: ActivatedRouteSnapshot): ActivatedRouteSnapshot {
  return route.firstChild ? deepest(route.firstChild) : route;
}
