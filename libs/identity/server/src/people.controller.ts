import { UpdatePersonDto, type PersonView } from '@luodi/identity/contract';
import { IfMatch, Requires, tx } from '@luodi/shared/server';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { ChangePerson } from './change-person';
import { inDirectoryOrder } from './directory-order';
import { PEOPLE } from './person-view';

@Controller('people')
export class PeopleController {
  constructor(private readonly changePerson: ChangePerson) {}

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
}
