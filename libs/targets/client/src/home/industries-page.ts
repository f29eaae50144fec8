import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Lens } from '@luodi/shared/client';
import { IndustryHomeView } from './industry-home';
import { IndustryIndex } from './industry-index';

/** 产业: the home of the industry looked through; looking at all, the industries to choose from. */
@Component({
  selector: 'lu-industries-page',
  imports: [IndustryHomeView, IndustryIndex],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (root(); as shown) {
      <lu-industry-home [code]="shown" [node]="node()" />
    } @else {
      <lu-industry-index />
    }
  `,
})
export class IndustriesPage {
  /** An industry that the lens does not know. */
  readonly code = input<string>();
  /** The node open in the panel. */
  readonly node = input<string>();
  private readonly lens = inject(Lens);
  protected readonly root = computed(() => this.lens.industry() ?? this.code());
}
