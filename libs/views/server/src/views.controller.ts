import { IfMatch, Requires } from '@luodi/shared/server';
import { ChangeViewDto, ListViewsDto, SaveViewDto, type SavedView } from '@luodi/views/contract';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { KeepViews } from './keep-views';
import { viewsOf } from './views.query';

@Controller('views')
export class ViewsController {
  constructor(private readonly views: KeepViews) {}

  @Get()
  @Requires('views.keep')
  list(@Query() dto: ListViewsDto): Promise<SavedView[]> {
    return viewsOf(dto.list);
  }

  @Post()
  @Requires('views.keep')
  save(@Body() dto: SaveViewDto): Promise<SavedView> {
    return this.views.save(dto);
  }

  @Patch(':id')
  @Requires('views.keep')
  change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ChangeViewDto, @IfMatch() version: number): Promise<SavedView> {
    return this.views.change(id, dto, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('views.keep')
  remove(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.views.remove(id);
  }
}
