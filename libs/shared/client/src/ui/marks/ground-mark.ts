import { booleanAttribute, ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The sign of the house: something that has come down to the ground line. Hollow, it stands for what has not yet landed. */
@Component({
  selector: 'lu-ground-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { style: 'display: contents' },
  template: `
    <svg [attr.width]="size()" [attr.height]="size()" viewBox="0 0 28 28" aria-hidden="true">
      <path d="M3 21.5h22" stroke="currentColor" stroke-width="2" />
      @if (hollow()) {
        <circle cx="14" cy="11" r="4.9" fill="none" stroke="var(--ink-3)" stroke-dasharray="2 1.6" />
      } @else {
        <circle cx="14" cy="15.6" r="4.9" fill="var(--accent)" />
        <path d="M14 2.5v4.5" stroke="currentColor" stroke-width="1.5" stroke-dasharray="1.5 1.5" />
      }
    </svg>
  `,
})
export class GroundMark {
  readonly size = input(28);
  readonly hollow = input(false, { transform: booleanAttribute });
}
