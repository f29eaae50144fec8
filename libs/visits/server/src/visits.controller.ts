import type { BulkEditView } from '@luodi/shared/contract';
import { IfMatch, Requires } from '@luodi/shared/server';
import { BulkEditVisitsDto, LogVisitDto, UpdateVisitDto, type VisitView } from '@luodi/visits/contract';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { BulkEditVisits } from './bulk-edit-visits';
import { ChangeVisit } from './change-visit';
import { LogVisit } from './log-visit';
import { visitView } from './visits.query';

@Controller('visits')
export class VisitsController {
  constructor(
    private readonly logVisit: LogVisit,
    private readonly changeVisit: ChangeVisit,
    private readonly bulkEdit: BulkEditVisits,
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

  @Post('bulk')
  @HttpCode(200)
  @Requires('visits.log')
  editMany(@Body() dto: BulkEditVisitsDto): Promise<BulkEditView> {
    return this.bulkEdit.execute(dto);
  }

  @Patch(':id')
  @Requires('visits.log')
  async update(@Param('id', ParseUUIDPipe) id: string, @Body() dto: UpdateVisitDto, @IfMatch() version: number): Promise<VisitView> {
    await this.changeVisit.execute(id, dto, version);
    return visitView(id);
  }
}
