import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { RoleView } from '@luodi/identity/contract';
import { Dialog, ErrorState, Language, Toasts, words } from '@luodi/shared/client';
import { hasReach, permissionsIn, REACHES, SHARED_PERMISSIONS, type Grants, type Permission, type Reach } from '@luodi/shared/contract';
import { RolesApi } from '../../data-access/roles-api';
import { EN, ZH } from './role-words';

/** What a role may do, and how far: one line a permission. Readable by everybody, changed by whoever manages roles. */
@Component({
  selector: 'lu-grants-dialog',
  imports: [Dialog, ErrorState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-dialog [title]="w().editTitle(name())" [lead]="role().realm === 'business' ? undefined : w().fixed" (closed)="closed.emit()">
      @if (failure(); as what) {
        <lu-error [of]="what" />
      }
      <table class="tbl">
        <thead>
          <tr>
            <th scope="col">{{ w().permission }}</th>
            <th scope="col">{{ w().reach }}</th>
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track line.permission) {
            <tr>
              <th scope="row">{{ w().permissions[line.permission] }}</th>
              <td>
                @if (editable() && !line.shared) {
                  <select
                    class="inp"
                    [attr.aria-label]="w().permissions[line.permission]"
                    [value]="draft()[line.permission] ?? ''"
                    (change)="choose(line.permission, $any($event.target).value)"
                  >
                    <option value="" [selected]="!draft()[line.permission]">{{ w().none }}</option>
                    @for (reach of line.reaches; track reach) {
                      <option [value]="reach" [selected]="draft()[line.permission] === reach">{{ w().reaches[reach] }}</option>
                    }
                  </select>
                } @else {
                  {{ said(line.permission) }}
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
      @if (editable()) {
        <div class="form-actions">
          <button class="btn primary" type="button" [disabled]="saving()" (click)="save()">{{ w().save }}</button>
          <button class="btn" type="button" (click)="closed.emit()">{{ w().cancel }}</button>
        </div>
      }
    </lu-dialog>
  `,
})
export class GrantsDialog {
  readonly role = input.required<RoleView>();
  readonly editable = input(false);
  readonly saved = output<void>();
  readonly closed = output<void>();

  private readonly roles = inject(RolesApi);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  protected readonly w = words(ZH, EN);
  protected readonly saving = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly draft = linkedSignal<Grants>(() => this.role().grants);
  protected readonly name = computed(() => this.language.nameOf(this.role()));
  protected readonly lines = computed(() =>
    permissionsIn(this.role().realm).map((permission) => ({
      permission,
      shared: SHARED_PERMISSIONS.includes(permission),
      reaches: REACHES.filter((reach) => (reach === 'none') !== hasReach(permission)),
    })),
  );

  protected said(permission: Permission): string {
    const reach = this.role().grants[permission];
    return reach ? this.w().reaches[reach] : this.w().none;
  }

  protected choose(permission: Permission, reach: Reach | ''): void {
    this.draft.update(({ [permission]: _, ...others }) => (reach ? { ...others, [permission]: reach } : others));
  }

  protected async save(): Promise<void> {
    this.saving.set(true);
    const grants = (Object.entries(this.draft()) as [Permission, Reach][]).map(([permission, reach]) => ({ permission, reach }));
    await this.roles.update(this.role(), { grants }).then(
      () => {
        this.toasts.say(this.w().saved);
        this.saved.emit();
      },
      (failure: unknown) => this.failure.set(failure),
    );
    this.saving.set(false);
  }
}
