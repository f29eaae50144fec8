import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { OrgUnitView } from '@luodi/identity/contract';
import { ErrorState, Icon, Menu, MenuItem, Session, Skeleton, Toasts, words } from '@luodi/shared/client';
import { OrgUnitsApi } from '../../data-access/org-units-api';
import { EN, ZH } from '../settings-words';
import { UnitDialog } from './unit-dialog';
import { unitRows } from './unit-tree';

/** The tree of units: whose records are whose hangs on it, so units are renamed and deactivated, never deleted. */
@Component({
  selector: 'lu-units-page',
  imports: [ErrorState, Icon, Menu, MenuItem, Skeleton, UnitDialog],
  templateUrl: './units-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitsPage {
  private readonly api = inject(OrgUnitsApi);
  private readonly toasts = inject(Toasts);
  protected readonly mayManage = inject(Session).can('units.manage');
  protected readonly w = words(ZH, EN);
  protected readonly units = this.api.all();
  protected readonly rows = computed(() => (this.units.hasValue() ? unitRows(this.units.value()) : []));
  protected readonly root = computed(() => this.rows()[0]?.unit);
  protected readonly editing = signal<{ parent: OrgUnitView; unit?: OrgUnitView } | null>(null);

  protected async use(unit: OrgUnitView, active: boolean): Promise<void> {
    const say = active ? this.w().unitList.resumed : this.w().unitList.stopped;
    await this.api.update(unit, { active }).then(
      () => this.toasts.say(say(unit.name)),
      (failure: unknown) => this.toasts.failed(failure),
    );
    this.units.reload();
  }

  protected saved(): void {
    this.editing.set(null);
    this.units.reload();
  }
}
