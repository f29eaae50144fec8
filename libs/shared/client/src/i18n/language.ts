import { DOCUMENT } from '@angular/common';
import { effect, inject, Service, signal } from '@angular/core';
import { LANGUAGES, type Language as LanguageCode } from '@luodi/shared/contract';
import { keptChoice } from '../data/kept-choice';

const KEPT = keptChoice('language', LANGUAGES, 'zh');

/** The reader's language: kept in this browser, switched without a reload, told to assistive technology by `<html lang>`. */
@Service()
export class Language {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<LanguageCode>(KEPT.read());
  readonly code = this.chosen.asReadonly();

  constructor() {
    effect(() => (this.root.lang = this.code() === 'zh' ? 'zh-CN' : 'en'));
  }

  /** What a record that has a name in both languages is called. */
  nameOf({ nameZh, nameEn }: { nameZh: string; nameEn: string }): string {
    return this.code() === 'zh' ? nameZh : nameEn;
  }

  choose(code: LanguageCode): void {
    this.chosen.set(code);
    KEPT.write(code);
  }
}
