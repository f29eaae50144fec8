import { PipelineDto, type PipelineView } from '@luodi/projects/contract';
import { Requires } from '@luodi/shared/server';
import { Controller, Get, Query } from '@nestjs/common';
import { PipelineQuery } from './pipeline.query';

@Controller('pipeline')
export class PipelineController {
  @Get()
  @Requires('projects.read')
  show(@Query() dto: PipelineDto): Promise<PipelineView> {
    return new PipelineQuery().run(dto);
  }
}
