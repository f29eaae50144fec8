import { AssignLeadDto, CreateLeadDto, JudgeLeadDto, UpdateLeadDto, type LeadView } from '@luodi/leads/contract';
import type { TimelineEntry } from '@luodi/shared/contract';
import { IfMatch, Requires } from '@luodi/shared/server';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { AssignLead } from './assign-lead';
import { ChangeLead } from './change-lead';
import { JudgeLead } from './judge-lead';
import { leadTimeline, leadView } from './leads.query';
import { RecordLead } from './record-lead';

@Controller('leads')
export class LeadsController {
  constructor(
    private readonly recordLead: RecordLead,
    private readonly changeLead: ChangeLead,
    private readonly judgeLead: JudgeLead,
    private readonly assignLead: AssignLead,
  ) {}

  @Get(':id')
  @Requires('leads.read')
  show(@Param('id', ParseUUIDPipe) id: string): Promise<LeadView> {
    return leadView(id);
  }

  @Get(':id/timeline')
  @Requires('leads.read')
  timeline(@Param('id', ParseUUIDPipe) id: string): Promise<TimelineEntry[]> {
    return leadTimeline(id);
  }

  @Post()
  @Requires('leads.write')
  async create(@Body() dto: CreateLeadDto): Promise<LeadView> {
    return leadView(await this.recordLead.execute(dto));
  }

  @Patch(':id')
  @Requires('leads.write')
  async update(@Param('id', ParseUUIDPipe) id: string, @Body() dto: UpdateLeadDto, @IfMatch() version: number): Promise<LeadView> {
    await this.changeLead.execute(id, dto, version);
    return leadView(id);
  }

  @Post(':id/verdict')
  @Requires('leads.write')
  async judge(@Param('id', ParseUUIDPipe) id: string, @Body() dto: JudgeLeadDto, @IfMatch() version: number): Promise<LeadView> {
    await this.judgeLead.execute(id, dto, version);
    return leadView(id);
  }

  @Post(':id/assignment')
  @Requires('leads.write')
  async assign(@Param('id', ParseUUIDPipe) id: string, @Body() dto: AssignLeadDto, @IfMatch() version: number): Promise<LeadView> {
    await this.assignLead.execute(id, dto, version);
    return leadView(id);
  }
}
