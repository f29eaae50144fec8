import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { operatorsOf, type Condition, type ListFields, type Operator } from '@luodi/shared/contract';
import { AmountField } from '../forms/amount-field';
import { DateField } from '../forms/date-field';
import { words } from '../i18n/words';
import { Icon } from '../ui/marks/icon';
import { ListNames } from './list-names';
import { EN, ZH } from './list-words';

/** One condition of a filter: field, comparison, and what it is compared with. */
@Component({
  selector: 'lu-condition-row',
  imports: [AmountField, DateField, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './condition-row.html',
  styleUrl: './condition-row.css',
})
export class ConditionRow {
  readonly condition = input.required<Condition>();
  readonly fields = input.required<ListFields>();
  readonly changed = output<Condition>();
  readonly removed = output<void>();
  protected readonly names = inject(ListNames);
  protected readonly w = words(ZH, EN);
  protected readonly field = computed(() => this.fields()[this.condition().field]!);
  protected readonly all = computed(() => Object.entries(this.fields()).map(([name, field]) => ({ name, label: this.names.label(field) })));
  protected readonly operators = computed(() => operatorsOf(this.field()));
  protected readonly choices = computed(() => this.names.choices(this.field()));
  protected readonly places = computed(() => {
    const { operator } = this.condition();
    if (operator === 'empty' || operator === 'filled') return [];
    return operator === 'between' ? [0, 1] : [0];
  });
  /** How its value is given. */
  protected readonly by = computed(() => {
    const { kind } = this.field();
    if (['code', 'record'].includes(kind)) return this.condition().operator === 'any' ? 'boxes' : 'choice';
    return kind === 'flag' ? 'choice' : kind === 'instant' ? 'day' : kind;
  });

  constructor() {
    effect(() => {
      const field = this.field();
      untracked(() => this.names.prepare([field]));
    });
  }

  protected pickField(name: string): void {
    const [operator] = operatorsOf(this.fields()[name]!);
    this.changed.emit({ field: name, operator: operator!, values: [] });
  }

  /** What was given stays where it still makes sense. */
  protected pickOperator(operator: string): void {
    const { field, values } = this.condition();
    const kept =
      operator === 'empty' || operator === 'filled' ? [] : operator === 'any' || operator === 'between' ? values : values.slice(0, 1);
    this.changed.emit({ field, operator, values: kept });
  }

  protected set(at: number, value: string): void {
    const values = [...this.condition().values];
    while (values.length < at) values.push('');
    values[at] = value;
    this.changed.emit({ ...this.condition(), values });
  }

  protected amount(at: number): number | null {
    const text = this.condition().values[at];
    return text ? Number(text) : null;
  }

  protected setAmount(at: number, value: number | null): void {
    if (!Number.isNaN(value)) this.set(at, value === null ? '' : String(value));
  }

  protected mark(value: string, on: boolean): void {
    const rest = this.condition().values.filter((one) => one !== value && one !== '');
    this.changed.emit({ ...this.condition(), values: on ? [...rest, value] : rest });
  }

  protected operatorName(operator: Operator): string {
    return this.w().operators[operator];
  }
}
