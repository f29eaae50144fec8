import { PersonRolesDto, UpdatePersonDto, type PersonView } from '@luodi/identity/contract';
import { IfMatch, Requires, tx } from '@luodi/shared/server';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Put } from '@nestjs/common';
import { ChangePerson } from './change-person';
import { inDirectoryOrder } from './directory-order';
import { PEOPLE } from './person-view';
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
  update(@Param('id', ParseUUIDPipe) id: string, @Body() dto: UpdatePersonDto, @IfMatch() version: number): Promise<PersonView> {
    return this.changePerson.execute(id, dto, version);
  }

  /** Who makes accounts does not say what their holders may do: that is the security administrator's. */
  @Put(':id/roles')
  @Requires('roles.manage')
  roles(@Param('id', ParseUUIDPipe) id: string, @Body() dto: PersonRolesDto, @IfMatch() version: number): Promise<PersonView> {
    return this.assignRoles.execute(id, dto, version);
  }
}
