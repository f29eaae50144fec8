import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { IndustryNames } from './industry-names';

/** A choice among the industries, a group a root; what else may be chosen stands in the element, before them. */
@Component({
  selector: 'select[luIndustryOptions]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-content />
    @for (group of groups(); track group.code) {
      <optgroup [label]="group.name">
        @for (node of group.options; track node.code) {
          <option [value]="node.code">{{ node.name }}</option>
        }
      </optgroup>
    }
  `,
})
export class IndustryOptions {
  /** The code of the only industry offered; all when absent. */
  readonly within = input<string>();
  private readonly names = inject(IndustryNames);
  protected readonly groups = computed(() => this.names.groups().filter(({ code }) => !this.within() || code === this.within()));
}
