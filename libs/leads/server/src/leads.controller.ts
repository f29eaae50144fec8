import { CreateLeadDto, ListLeadsDto, UpdateLeadDto, type LeadView } from '@luodi/leads/contract';
import type { Page } from '@luodi/shared/contract';
import { IfMatch, Requires } from '@luodi/shared/server';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ChangeLead } from './change-lead';
import { leadView, listLeads } from './leads.query';

@Controller('leads')
export class LeadsController {
  constructor(private readonly change: ChangeLead) {}

  @Get()
  @Requires('leads.read')
  list(@Query() dto: ListLeadsDto): Promise<Page<LeadView>> {
    return listLeads(dto);
  }

  @Get(':id')
  @Requires('leads.read')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<LeadView> {
    return leadView(id);
  }

  @Post()
  @Requires('leads.write')
  create(@Body() dto: CreateLeadDto): Promise<LeadView> {
    return this.change.create(dto);
  }

  @Patch(':id')
  @Requires('leads.write')
  update(@Param('id', ParseUUIDPipe) id: string, @Body() dto: UpdateLeadDto, @IfMatch() version: number): Promise<LeadView> {
    return this.change.update(id, dto, version);
  }
}
