import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { CHAIN_STRENGTHS, StateStrengthDto, type ChainStrength } from '@luodi/industries/contract';
import { Dialog, dtoRules, Field, FieldErrors, filled, Language, Seg, serverErrors, Toasts, words } from '@luodi/shared/client';
import type { ChainNode } from '@luodi/targets/contract';
import { HomesApi } from '../data-access/homes-api';
import { EN as CHAIN_EN, ZH as CHAIN_ZH } from '../industries-words';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';

/** The desk's word on a node, with its reason; or back to what the records say. */
@Component({
  selector: 'lu-strength-dialog',
  imports: [Dialog, Field, FieldErrors, FormField, FormRoot, Seg],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-dialog [title]="w().strength.title(name())" [lead]="w().strength.lead" (closed)="closed.emit()">
      <form class="form" novalidate [formRoot]="entry">
        <lu-field-errors form [of]="entry" />
        <lu-field [label]="w().strength.is" [of]="entry.strength">
          <lu-seg wide [options]="options()" [label]="w().strength.is" [formField]="entry.strength" />
        </lu-field>
        <lu-field required [label]="w().strength.reason" [hint]="w().strength.reasonHint" [of]="entry.reason">
          <textarea class="inp" [formField]="entry.reason"></textarea>
        </lu-field>
        <div class="form-actions">
          <button class="btn primary" type="submit" [disabled]="entry().submitting()">{{ w().form.save }}</button>
          <button class="btn ghost" type="button" (click)="closed.emit()">{{ w().form.cancel }}</button>
        </div>
      </form>
    </lu-dialog>
  `,
})
export class StrengthDialog {
  readonly node = input.required<ChainNode>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  private readonly homes = inject(HomesApi);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  private readonly c = words(CHAIN_ZH, CHAIN_EN);
  protected readonly name = computed(() => this.language.nameOf(this.node()));
  protected readonly options = computed(() => [
    { value: '' as const, label: this.w().strength.byRecord },
    ...CHAIN_STRENGTHS.map((value) => ({ value, label: this.c().strengths[value] })),
  ]);
  private readonly draft = linkedSignal<{ strength: ChainStrength | ''; reason: string }>(() => ({
    strength: this.node().strength?.stated?.strength ?? '',
    reason: '',
  }));
  protected readonly entry = form(this.draft, (path) => dtoRules(path, StateStrengthDto), {
    submission: {
      action: (entry) =>
        this.homes.stateStrength(this.node().code, filled(this.draft()) as StateStrengthDto).then(
          () => this.done(),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  private done(): undefined {
    this.toasts.say(this.w().strength.done);
    this.saved.emit();
  }
}
