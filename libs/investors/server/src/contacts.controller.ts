import { CreateContactDto, ListContactsDto, UpdateContactDto, type ContactView } from '@luodi/investors/contract';
import type { Page } from '@luodi/shared/contract';
import { IfMatch, Requires } from '@luodi/shared/server';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ChangeContact } from './change-contact';
import { contactView, listContacts } from './contacts.query';

@Controller('contacts')
export class ContactsController {
  constructor(private readonly change: ChangeContact) {}

  @Get()
  @Requires('investors.read')
  list(@Query() dto: ListContactsDto): Promise<Page<ContactView>> {
    return listContacts(dto);
  }

  @Get(':id')
  @Requires('investors.read')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<ContactView> {
    return contactView(id);
  }

  @Post()
  @Requires('investors.write')
  create(@Body() dto: CreateContactDto): Promise<ContactView> {
    return this.change.create(dto);
  }

  @Patch(':id')
  @Requires('investors.write')
  update(@Param('id', ParseUUIDPipe) id: string, @Body() dto: UpdateContactDto, @IfMatch() version: number): Promise<ContactView> {
    return this.change.update(id, dto, version);
  }
}
