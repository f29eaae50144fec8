import { ChangeDetectionStrategy, Component, forwardRef, input, output } from '@angular/core';
import { DEEPEST, isGroup, operatorsOf, type Condition, type Filter, type FilterGroup, type ListFields } from '@luodi/shared/contract';
import { words } from '../i18n/words';
import { Seg } from '../ui/choice/seg';
import { Icon } from '../ui/marks/icon';
import { ConditionRow } from './condition-row';
import { EN, ZH } from './list-words';

/** Conditions of which all or any must hold; a part may be a group of its own. */
@Component({
  selector: 'lu-filter-group',
  imports: [ConditionRow, forwardRef(() => FilterGroupEditor), Icon, Seg],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row">
      <lu-seg
        small
        [options]="joins()"
        [label]="w().join"
        [value]="group().join"
        (valueChange)="changed.emit({ join: $event, parts: group().parts })"
      />
      <span class="sp"></span>
      @if (depth() > 1) {
        <button class="btn ghost icon s" type="button" [attr.aria-label]="w().removeGroup" (click)="removed.emit()">
          <lu-icon name="close" />
        </button>
      }
    </div>
    @for (part of group().parts; track $index; let at = $index) {
      @if (conditionOf(part); as condition) {
        <lu-condition-row [condition]="condition" [fields]="fields()" (changed)="put(at, $event)" (removed)="drop(at)" />
      } @else {
        <lu-filter-group [group]="$any(part)" [fields]="fields()" [depth]="depth() + 1" (changed)="put(at, $event)" (removed)="drop(at)" />
      }
    }
    <div class="row wrap adds">
      <button class="btn s" type="button" (click)="add()"><lu-icon name="plus" />{{ w().add }}</button>
      @if (depth() < deepest) {
        <button class="btn ghost s" type="button" (click)="addGroup()">{{ w().addGroup }}</button>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    lu-filter-group {
      margin: var(--s2) 0;
      padding: var(--s2) 0 var(--s2) var(--s3);
      border-left: 2px solid var(--line-2);
    }
    .adds {
      margin-top: var(--s2);
    }
  `,
})
export class FilterGroupEditor {
  readonly group = input.required<FilterGroup>();
  readonly fields = input.required<ListFields>();
  readonly depth = input(1);
  readonly changed = output<FilterGroup>();
  readonly removed = output<void>();
  protected readonly w = words(ZH, EN);
  protected readonly deepest = DEEPEST;
  protected readonly conditionOf = (part: Filter): Condition | null => (isGroup(part) ? null : part);

  protected joins() {
    return [
      { value: 'and' as const, label: this.w().and },
      { value: 'or' as const, label: this.w().or },
    ];
  }

  protected add(): void {
    this.append(this.blank());
  }

  protected addGroup(): void {
    this.append({ join: this.group().join === 'and' ? 'or' : 'and', parts: [this.blank()] });
  }

  protected put(at: number, part: Filter): void {
    this.changed.emit({ ...this.group(), parts: this.group().parts.map((one, place) => (place === at ? part : one)) });
  }

  protected drop(at: number): void {
    this.changed.emit({ ...this.group(), parts: this.group().parts.filter((_, place) => place !== at) });
  }

  private append(part: Filter): void {
    this.changed.emit({ ...this.group(), parts: [...this.group().parts, part] });
  }

  private blank(): Condition {
    const [[name, field]] = Object.entries(this.fields()) as [[string, ListFields[string]]];
    return { field: name, operator: operatorsOf(field)[0]!, values: [] };
  }
}
