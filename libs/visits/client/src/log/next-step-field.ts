import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { errorText, Formats, Icon, Lens, weekdayText, Language, words } from '@luodi/shared/client';
import { dayChips } from './day-chips';
import { EN, ZH } from './log-words';
import type { VisitEntry } from './visit-draft';

export interface Colleague {
  id: string;
  name: string;
}

/** What every visit ends in: something to be done, by whom, until which day. */
@Component({
  selector: 'lu-next-step-field',
  imports: [FormField, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './next-step-field.html',
  styleUrl: './next-step-field.css',
})
export class NextStepField {
  readonly visit = input.required<FieldTree<VisitEntry>>();
  readonly me = input.required<Colleague>();
  readonly colleagues = input<readonly Colleague[]>([]);
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  private readonly lens = inject(Lens);
  private readonly picker = viewChild.required<ElementRef<HTMLInputElement>>('picker');
  protected readonly w = words(ZH, EN);
  protected readonly today = this.lens.today();
  protected readonly chips = dayChips(this.today);
  protected readonly due = computed(() => this.visit().nextActionDueOn().value());
  protected readonly ownerName = computed(() => {
    const id = this.visit().nextActionOwnerId().value();
    return [this.me(), ...this.colleagues()].find((one) => one.id === id)?.name ?? this.me().name;
  });
  protected readonly others = computed(() => this.colleagues().filter(({ id }) => id !== this.me().id));
  /** The day in words when no chip says it: 周二 6月30日. */
  protected readonly picked = computed(() => {
    const day = this.due();
    if (!day || this.chips.some((chip) => chip.day === day)) return '';
    return `${weekdayText(day, this.language.code())} ${this.formats.day(day)}`;
  });

  /** What is missing, by name: three fields share one frame. */
  protected readonly faults = computed(() => {
    const { nextAction, nextActionOwnerId, nextActionDueOn } = this.visit();
    const { what, owner, day, lacks } = this.w().next;
    return [
      { name: what, fault: errorText(nextAction, this.language.code()) },
      { name: owner, fault: errorText(nextActionOwnerId, this.language.code()) },
      { name: day, fault: errorText(nextActionDueOn, this.language.code()) },
    ].flatMap(({ name, fault }) => (fault ? [lacks(name, fault)] : []));
  });

  protected choose(day: string): void {
    const field = this.visit().nextActionDueOn();
    field.value.set(day);
    field.markAsTouched();
  }

  protected pick(): void {
    const input = this.picker().nativeElement;
    try {
      input.showPicker();
    } catch {
      input.focus();
    }
  }
}
