import { ConvertLeadDto } from '@luodi/leads/contract';
import type { ProjectView } from '@luodi/projects/contract';
import { Requires } from '@luodi/shared/server';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ConvertLead } from './convert-lead';
import { ProjectViewQuery } from './project-view.query';

/** A lead knows nothing of projects, so what turns it into one is here. */
@Controller('leads')
export class LeadConversionController {
  constructor(
    private readonly convertLead: ConvertLead,
    private readonly views: ProjectViewQuery,
  ) {}

  @Post(':id/convert')
  @Requires('projects.write')
  async convert(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ConvertLeadDto): Promise<ProjectView> {
    return this.views.run(await this.convertLead.execute(id, dto));
  }
}
