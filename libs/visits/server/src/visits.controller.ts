import type { Page } from '@luodi/shared/contract';
import { IfMatch, Requires } from '@luodi/shared/server';
import { ListVisitsDto, LogVisitDto, UpdateVisitDto, type VisitView } from '@luodi/visits/contract';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ChangeVisit } from './change-visit';
import { LogVisit } from './log-visit';
import { listVisits, visitView } from './visits.query';

@Controller('visits')
export class VisitsController {
  constructor(
    private readonly logVisit: LogVisit,
    private readonly changeVisit: ChangeVisit,
  ) {}

  @Get()
  @Requires('visits.read')
  list(@Query() dto: ListVisitsDto): Promise<Page<VisitView>> {
    return listVisits(dto);
  }

  @Get(':id')
  @Requires('visits.read')
  show(@Param('id', ParseUUIDPipe) id: string): Promise<VisitView> {
    return visitView(id);
  }

  @Post()
  @Requires('visits.log')
  async log(@Body() dto: LogVisitDto): Promise<VisitView> {
    return visitView(await this.logVisit.execute(dto));
  }

  @Patch(':id')
  @Requires('visits.log')
  async update(@Param('id', ParseUUIDPipe) id: string, @Body() dto: UpdateVisitDto, @IfMatch() version: number): Promise<VisitView> {
    await this.changeVisit.execute(id, dto, version);
    return visitView(id);
  }
}
