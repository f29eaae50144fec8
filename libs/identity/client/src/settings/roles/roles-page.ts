import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { RoleView } from '@luodi/identity/contract';
import { ErrorState, Icon, Language, Menu, MenuItem, Session, Skeleton, words } from '@luodi/shared/client';
import { RolesApi } from '../../data-access/roles-api';
import { EN, ZH } from './role-words';
import { GrantsDialog } from './grants-dialog';
import { RoleDialog } from './role-dialog';

/** What may be done here, by whom: the roles of the zone. Whoever manages roles changes those of business and adds more. */
@Component({
  selector: 'lu-roles-page',
  imports: [ErrorState, GrantsDialog, Icon, Menu, MenuItem, RoleDialog, Skeleton],
  templateUrl: './roles-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RolesPage {
  protected readonly language = inject(Language);
  protected readonly mayManage = inject(Session).can('roles.manage');
  protected readonly w = words(ZH, EN);
  protected readonly roles = inject(RolesApi).all();
  protected readonly rows = computed(() => (this.roles.hasValue() ? this.roles.value() : []));
  protected readonly adding = signal(false);
  protected readonly naming = signal<RoleView | null>(null);
  protected readonly granting = signal<RoleView | null>(null);

  /** Of a role of the zone's own, the standard one that it is made after. */
  protected after({ code, standard }: RoleView): string {
    const model = code === standard ? undefined : this.rows().find((role) => role.code === standard);
    return model ? this.language.nameOf(model) : '—';
  }

  protected granted({ grants }: RoleView): number {
    return Object.keys(grants).length;
  }

  protected saved(): void {
    this.adding.set(false);
    this.naming.set(null);
    this.granting.set(null);
    this.roles.reload();
  }
}
