import { PersonRolesDto, UpdatePersonDto, type PersonView } from '@luodi/identity/contract';
import { audit, FreshFactor, IfMatch, Requires, tx } from '@luodi/shared/server';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Put } from '@nestjs/common';
import { endSessions } from './accounts/end-sessions';
import { forgetFactor } from './accounts/second-factor';
import { ChangePerson } from './change-person';
import { inDirectoryOrder } from './directory-order';
import { PEOPLE, personView } from './person-view';
import { AssignRoles } from './roles/assign-roles';

@Controller('people')
export class PeopleController {
  constructor(
    private readonly changePerson: ChangePerson,
    private readonly assignRoles: AssignRoles,
  ) {}

  /** The directory is small (a zone's staff) and comes whole. */
  @Get()
  @Requires('people.read')
  async list(): Promise<PersonView[]> {
    return inDirectoryOrder(await tx().query<PersonView[]>(PEOPLE));
  }

  @Patch(':id')
  @Requires('people.manage')
  @FreshFactor()
  update(@Param('id', ParseUUIDPipe) id: string, @Body() dto: UpdatePersonDto, @IfMatch() version: number): Promise<PersonView> {
    return this.changePerson.execute(id, dto, version);
  }

  /** Who makes accounts does not say what their holders may do: that is the security administrator's. */
  @Put(':id/roles')
  @Requires('roles.manage')
  @FreshFactor()
  roles(@Param('id', ParseUUIDPipe) id: string, @Body() dto: PersonRolesDto, @IfMatch() version: number): Promise<PersonView> {
    return this.assignRoles.execute(id, dto, version);
  }

  /** Signs a colleague out everywhere, such as when a device was lost. */
  @Delete(':id/sessions')
  @HttpCode(204)
  @Requires('people.manage')
  @FreshFactor()
  async endSessions(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await personView(id);
    await endSessions(id);
    await audit({ action: 'person.sign-out', subjectType: 'person', subjectId: id });
  }

  /** For a colleague whose app and recovery codes are lost: they are signed out, and set up anew where the policy asks for a second factor. */
  @Delete(':id/factor')
  @HttpCode(204)
  @Requires('people.manage')
  @FreshFactor()
  async resetFactor(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await personView(id);
    await forgetFactor(id);
    await endSessions(id);
    await audit({ action: 'factor.reset', subjectType: 'person', subjectId: id });
  }
}
