import { BulkEditDto, type BulkEditView } from '@luodi/projects/contract';
import { Requires } from '@luodi/shared/server';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { BulkEdit } from './bulk-edit';

@Controller('projects/bulk')
export class BulkEditController {
  constructor(private readonly bulkEdit: BulkEdit) {}

  @Post()
  @HttpCode(200)
  @Requires('projects.write')
  edit(@Body() dto: BulkEditDto): Promise<BulkEditView> {
    return this.bulkEdit.execute(dto);
  }
}
