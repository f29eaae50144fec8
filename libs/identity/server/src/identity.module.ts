import { Sessions } from '@luodi/shared/server';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountController } from './accounts/account.controller';
import { ChangePassword } from './accounts/change-password';
import { EnrolFactor } from './accounts/enrol-factor';
import { GiveFactor } from './accounts/give-factor';
import { OwnSessionsController } from './accounts/own-sessions.controller';
import { SecretBox } from './accounts/secret-box';
import { AcceptInvitation } from './accept-invitation';
import { AccessController } from './access/access.controller';
import { ChangeOrgUnit } from './change-org-unit';
import { ChangePerson } from './change-person';
import { Delegate } from './delegations/delegate';
import { DelegationsController } from './delegations/delegations.controller';
import { FirstRun } from './first-run';
import { IdentitySeed } from './identity.seed';
import { InvitationsController } from './invitations.controller';
import { Greet } from './greet';
import { Invite } from './invite';
import { OrgUnit } from './org-unit.entity';
import { OrgUnitsController } from './org-units.controller';
import { PeopleController } from './people.controller';
import { Person } from './person.entity';
import { AssignRoles } from './roles/assign-roles';
import { ChangeRole } from './roles/change-role';
import { Role } from './roles/role.entity';
import { RolesController } from './roles/roles.controller';
import { SessionReader } from './session-reader';
import { SessionController } from './session.controller';
import { SignIn } from './sign-in';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([OrgUnit, Person, Role])],
  controllers: [
    AccountController,
    OwnSessionsController,
    SessionController,
    OrgUnitsController,
    PeopleController,
    InvitationsController,
    RolesController,
    DelegationsController,
    AccessController,
  ],
  providers: [
    AcceptInvitation,
    AssignRoles,
    ChangeOrgUnit,
    ChangePassword,
    ChangePerson,
    ChangeRole,
    Delegate,
    EnrolFactor,
    FirstRun,
    GiveFactor,
    Greet,
    IdentitySeed,
    Invite,
    SecretBox,
    SessionReader,
    SignIn,
    { provide: Sessions, useExisting: SessionReader },
  ],
  exports: [FirstRun, Sessions],
})
export class IdentityModule {}
