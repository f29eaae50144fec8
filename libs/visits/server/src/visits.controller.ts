import { IfMatch, Requires } from '@luodi/shared/server';
import { LogVisitDto, UpdateVisitDto, type VisitView } from '@luodi/visits/contract';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ChangeVisit } from './change-visit';
import { LogVisit } from './log-visit';
import { visitView } from './visits.query';

@Controller('visits')
export class VisitsController {
  constructor(
    private readonly logVisit: LogVisit,
    private readonly changeVisit: ChangeVisit,
  ) {}

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
