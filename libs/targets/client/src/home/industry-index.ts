import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ErrorState, Lens, PageHead, Skeleton, words } from '@luodi/shared/client';
import { HomesApi } from '../data-access/homes-api';
import { EN, ZH } from '../industries-words';
import { IndustryLine } from './industry-line';

/** The industries to choose from, each with its main figures. */
@Component({
  selector: 'lu-industry-index',
  imports: [ErrorState, IndustryLine, PageHead, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-page-head [title]="w().title" [lead]="w().index.lead" />
    @if (tree.error(); as failure) {
      <lu-error [of]="failure" (again)="tree.reload()" />
    } @else if (tree.isLoading()) {
      <lu-skeleton [rows]="3" />
    } @else {
      <ul>
        @for (root of roots(); track root.code) {
          <li><lu-industry-line [code]="root.code" /></li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      border-top: 1.5px solid var(--ground);
    }
    li {
      border-bottom: 1px solid var(--line);
    }
  `,
})
export class IndustryIndex {
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly tree = inject(HomesApi).tree();
  protected readonly roots = computed(() => this.tree.value().filter(({ parentCode, active }) => parentCode === null && active));
}
