import {
  afterRenderEffect,
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
} from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Language } from '../i18n/language';
import { words } from '../i18n/words';
import { errorText } from './field-errors';

let made = 0;
const CONTROLS = 'input, select, textarea, [role="combobox"], [role="radiogroup"]';

/**
 * A field: label above its (projected) control, hint and errors below. It ties label, hint and errors to the control by id, so pages need
 * none: `<lu-field label="名称" [of]="form.name"><input class="inp" [formField]="form.name" /></lu-field>`.
 */
@Component({
  selector: 'lu-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'field', '[class.invalid]': '!!error()' },
  template: `
    <label [attr.for]="id"
      >{{ label() }}
      @if (required()) {
        <span class="must">{{ w().required }}</span>
      }
    </label>
    <ng-content />
    @if (hint(); as line) {
      <span class="hint" [id]="id + '-hint'">{{ line }}</span>
    }
    @if (error(); as message) {
      <p class="err" [id]="id + '-error'" role="alert">{{ message }}</p>
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly of = input<FieldTree<unknown>>();
  readonly hint = input<string>();
  readonly required = input(false, { transform: booleanAttribute });

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly language = inject(Language);
  protected readonly id = `field-${++made}`;
  protected readonly w = words({ required: '必填' }, { required: 'required' });
  protected readonly error = computed(() => {
    const field = this.of();
    return field ? errorText(field, this.language.code()) : '';
  });

  constructor() {
    afterRenderEffect(() => this.tie(!!this.error(), !!this.hint()));
  }

  private tie(wrong: boolean, hinted: boolean): void {
    const control = this.host.querySelector(CONTROLS);
    if (!control) return;
    control.id ||= this.id;
    this.host.querySelector('label')?.setAttribute('for', control.id);
    const described = [hinted ? `${this.id}-hint` : '', wrong ? `${this.id}-error` : ''].filter(Boolean).join(' ');
    control.toggleAttribute('aria-describedby', !!described);
    if (described) control.setAttribute('aria-describedby', described);
    control.setAttribute('aria-invalid', String(wrong));
    if (this.required()) control.setAttribute('aria-required', 'true');
  }
}
