import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { AccessReason, SeenKind } from '@luodi/identity/contract';
import { Dialog, ErrorState, Formats, Language, Session, Skeleton, words } from '@luodi/shared/client';
import { AccessApi } from './access-api';
import { EN, ZH } from './access-words';

/** Everybody who sees a record, by which role and how far it reaches; the reader first. */
@Component({
  selector: 'lu-who-sees-dialog',
  imports: [Dialog, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-dialog [title]="w().title" [lead]="lead()" (closed)="closed.emit()">
      @if (access.error(); as failure) {
        <lu-error [of]="failure" (again)="access.reload()" />
      } @else if (reasons(); as all) {
        <ul class="plain">
          @for (reason of all; track $index) {
            <li class="li">
              <span class="row">
                <b class="b">{{ name(reason) }}</b>
                <span class="mute">{{ reason.person.unitName }}</span>
              </span>
              <span class="s mute">{{ why(reason) }}</span>
            </li>
          }
        </ul>
      } @else {
        <lu-skeleton [rows]="6" />
      }
    </lu-dialog>
  `,
})
export class WhoSeesDialog {
  readonly kind = input.required<SeenKind>();
  readonly id = input.required<string>();
  readonly closed = output<void>();

  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  private readonly me = inject(Session).user()?.id;
  protected readonly w = words(ZH, EN);
  protected readonly access = inject(AccessApi).of(() => ({ kind: this.kind(), id: this.id() }));
  protected readonly reasons = computed(() => (this.access.hasValue() ? this.access.value().reasons : null));
  protected readonly lead = computed(() => (this.access.hasValue() ? this.w().lead(this.access.value().unitName) : undefined));

  protected name({ person }: AccessReason): string {
    return person.id === this.me ? this.w().you : person.name;
  }

  protected why({ role, reach, lentBy }: AccessReason): string {
    const by = this.w().why(this.language.nameOf(role), this.w().reaches[reach]);
    return lentBy ? this.formats.list([by, this.w().lent(lentBy.name, this.formats.day(lentBy.until))]) : by;
  }
}
