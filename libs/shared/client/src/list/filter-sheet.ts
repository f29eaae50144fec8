import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  checkCondition,
  conditionsOf,
  isGroup,
  ListFault,
  prune,
  type Filter,
  type FilterGroup,
  type ListFields,
} from '@luodi/shared/contract';
import { words } from '../i18n/words';
import { Dialog } from '../ui/float/dialog';
import { FilterGroupEditor } from './filter-group';
import { EN, ZH } from './list-words';

/** The filter of a list, edited as a draft; conditions that are not filled in do not count. */
@Component({
  selector: 'lu-filter-sheet',
  imports: [Dialog, FilterGroupEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-sheet [title]="w().filter" (closed)="closed.emit()">
      <lu-filter-group [group]="draft()" [fields]="fields()" (changed)="draft.set($event)" />
      @if (!draft().parts.length) {
        <p class="s mute">{{ w().started }}</p>
      } @else if (unfinished()) {
        <p class="s mute" role="status">{{ w().unfinished }}</p>
      }
      <div class="form-actions">
        <button class="btn primary" type="button" (click)="applied.emit(whole())">{{ w().apply }}</button>
        <button class="btn" type="button" (click)="closed.emit()">{{ w().cancel }}</button>
        @if (draft().parts.length) {
          <button class="btn ghost" type="button" (click)="draft.set({ join: 'and', parts: [] })">{{ w().clear }}</button>
        }
      </div>
    </lu-sheet>
  `,
})
export class FilterSheet {
  readonly filter = input.required<Filter | null>();
  readonly fields = input.required<ListFields>();
  readonly applied = output<Filter | null>();
  readonly closed = output<void>();
  protected readonly w = words(ZH, EN);
  protected readonly draft = linkedSignal<FilterGroup>(() => {
    const filter = this.filter();
    return filter && isGroup(filter) ? filter : { join: 'and', parts: filter ? [filter] : [] };
  });
  protected readonly whole = computed(() => prune(this.draft(), (condition) => this.isWhole(condition)));
  protected readonly unfinished = computed(() => conditionsOf(this.whole()).length < conditionsOf(this.draft()).length);

  private isWhole(condition: Parameters<typeof checkCondition>[0]): boolean {
    try {
      return checkCondition(condition, this.fields()) && condition.values.every((value) => value !== '');
    } catch (fault) {
      if (fault instanceof ListFault) return false;
      throw fault;
    }
  }
}
