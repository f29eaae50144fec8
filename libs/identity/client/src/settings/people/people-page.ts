import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { PersonView } from '@luodi/identity/contract';
import {
  Empty,
  ErrorState,
  Formats,
  Icon,
  Language,
  Menu,
  MenuItem,
  SampleZone,
  Session,
  Skeleton,
  Toasts,
  words,
} from '@luodi/shared/client';
import { OrgUnitsApi } from '../../data-access/org-units-api';
import { PeopleApi } from '../../data-access/people-api';
import { RolesApi } from '../../data-access/roles-api';
import { PersonRolesDialog } from '../roles/person-roles-dialog';
import { EN, ZH } from '../settings-words';
import { InviteDialog } from './invite-dialog';
import { PersonDialog } from './person-dialog';

/** Who works here, in which unit and role; invitations; accounts taken out of use. */
@Component({
  selector: 'lu-people-page',
  imports: [Empty, ErrorState, Icon, InviteDialog, Menu, MenuItem, PersonDialog, PersonRolesDialog, SampleZone, Skeleton],
  templateUrl: './people-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeoplePage {
  private readonly api = inject(PeopleApi);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  protected readonly mayManage = this.session.can('people.manage');
  protected readonly mayAssign = this.session.can('roles.manage');
  protected readonly me = computed(() => this.session.user()?.id);
  protected readonly w = words(ZH, EN);
  protected readonly people = this.api.all();
  private readonly unitTree = inject(OrgUnitsApi).all();
  protected readonly units = computed(() => (this.unitTree.hasValue() ? this.unitTree.value() : []));
  private readonly allRoles = inject(RolesApi).all();
  protected readonly roles = computed(() => (this.allRoles.hasValue() ? this.allRoles.value() : []));
  protected readonly rows = computed(() => (this.people.hasValue() ? this.people.value() : []));
  /** A new installation: its first administrator and nobody else. */
  protected readonly alone = computed(() => this.mayManage && this.rows().length === 1);
  protected readonly inviting = signal(false);
  protected readonly editing = signal<PersonView | null>(null);
  protected readonly assigning = signal<PersonView | null>(null);

  protected rolesOf({ role, moreRoles }: PersonView): string {
    const names = [role, ...moreRoles].map((code) => this.roles().find((one) => one.code === code));
    return this.formats.list(names.flatMap((one) => (one ? [this.language.nameOf(one)] : [])));
  }

  protected async use(person: PersonView, active: boolean): Promise<void> {
    const say = active ? this.w().peopleList.resumed : this.w().peopleList.stopped;
    await this.api.update(person, { active }).then(
      () => this.toasts.say(say(person.name)),
      (failure: unknown) => this.toasts.failed(failure),
    );
    this.people.reload();
  }

  protected signOut(person: PersonView): Promise<void> {
    return this.say(this.api.endSessions(person), this.w().peopleList.signedOut(person.name));
  }

  protected resetFactor(person: PersonView): Promise<void> {
    return this.say(this.api.resetFactor(person), this.w().peopleList.factorReset(person.name));
  }

  private say(done: Promise<unknown>, text: string): Promise<void> {
    return done.then(
      () => this.toasts.say(text),
      (failure: unknown) => this.toasts.failed(failure),
    );
  }

  protected saved(): void {
    this.editing.set(null);
    this.assigning.set(null);
    this.people.reload();
  }
}
