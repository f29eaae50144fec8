import { BulkEditProjectsDto } from '@luodi/projects/contract';
import type { BulkEditView } from '@luodi/shared/contract';
import { Requires } from '@luodi/shared/server';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { BulkEditProjects } from './bulk-edit-projects';

@Controller('projects/bulk')
export class BulkEditController {
  constructor(private readonly bulkEdit: BulkEditProjects) {}

  @Post()
  @HttpCode(200)
  @Requires('projects.write')
  edit(@Body() dto: BulkEditProjectsDto): Promise<BulkEditView> {
    return this.bulkEdit.execute(dto);
  }
}
