import { ChooseRowDto, CorrectCellsDto, MapColumnsDto, type ImportView } from '@luodi/imports/contract';
import { languageOf, Requires, type LuodiRequest } from '@luodi/shared/server';
import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ChangeImport } from './change-import';
import { importView } from './import-view.query';

/** What a person settles in the review of a ledger of theirs. */
@Controller('imports/:id')
export class ImportChangesController {
  constructor(private readonly change: ChangeImport) {}

  @Post('cells')
  @HttpCode(202)
  @Requires('imports.run')
  async correct(@Param('id', ParseUUIDPipe) id: string, @Body() cells: CorrectCellsDto, @Req() request: LuodiRequest): Promise<ImportView> {
    await this.change.correct(id, cells);
    return importView(id, languageOf(request));
  }

  @Post('rows')
  @HttpCode(202)
  @Requires('imports.run')
  async choose(@Param('id', ParseUUIDPipe) id: string, @Body() choice: ChooseRowDto, @Req() request: LuodiRequest): Promise<ImportView> {
    await this.change.choose(id, choice);
    return importView(id, languageOf(request));
  }

  @Post('columns')
  @HttpCode(202)
  @Requires('imports.run')
  async map(@Param('id', ParseUUIDPipe) id: string, @Body() columns: MapColumnsDto, @Req() request: LuodiRequest): Promise<ImportView> {
    await this.change.map(id, columns);
    return importView(id, languageOf(request));
  }

  @Delete('columns')
  @HttpCode(202)
  @Requires('imports.run')
  async forget(@Param('id', ParseUUIDPipe) id: string, @Req() request: LuodiRequest): Promise<ImportView> {
    await this.change.forget(id);
    return importView(id, languageOf(request));
  }

  @Post('review')
  @HttpCode(202)
  @Requires('imports.run')
  async review(@Param('id', ParseUUIDPipe) id: string, @Req() request: LuodiRequest): Promise<ImportView> {
    await this.change.review(id);
    return importView(id, languageOf(request));
  }
}
