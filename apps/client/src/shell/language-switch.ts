import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon, Language } from '@luodi/shared/client';

/** To the other language, named in that language. */
@Component({
  selector: 'lu-language-switch',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (language.code() === 'zh') {
      <button class="btn ghost" type="button" lang="en" (click)="language.choose('en')"><lu-icon name="language" />English</button>
    } @else {
      <button class="btn ghost" type="button" lang="zh-CN" (click)="language.choose('zh')"><lu-icon name="language" />中文</button>
    }
  `,
})
export class LanguageSwitch {
  protected readonly language = inject(Language);
}
