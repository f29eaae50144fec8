import { placeOf, saveAs } from '@luodi/files/server';
import { AnnotatedLedgerDto } from '@luodi/imports/contract';
import { audit, CurrentActor, languageOf, Requires, Scope, Unscoped, type Actor, type LuodiRequest } from '@luodi/shared/server';
import { Controller, Get, Header, Param, ParseUUIDPipe, Query, Req, StreamableFile } from '@nestjs/common';
import { annotateInWorker } from './annotate/annotate-in-worker';
import { annotationsOf } from './annotate/annotations.query';
import { ImportProblem } from './import-problems';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('imports/:id/annotated')
export class AnnotatedLedgerController {
  constructor(private readonly scope: Scope) {}

  /** The ledger as it was uploaded, with what the review says of it. @throws not-found, workbook-not-annotatable */
  @Get()
  @Requires('imports.run')
  @Unscoped()
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'private, no-store')
  async show(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: AnnotatedLedgerDto,
    @CurrentActor() actor: Actor,
    @Req() request: LuodiRequest,
  ): Promise<StreamableFile> {
    const { fileName, sha256, said } = await this.scope.run(actor, async () => {
      await audit({ action: 'import.export', subjectType: 'import', subjectId: id });
      return annotationsOf(id, language ?? languageOf(request));
    });
    const file = await annotateInWorker({ path: await placeOf(sha256), said });
    if (!file) throw ImportProblem('workbook-not-annotatable');
    const name = `${fileName.replace(/\.[^.]*$/, '')} ${said.heading}.xlsx`;
    return new StreamableFile(file, { type: XLSX, length: file.length, disposition: saveAs(name) });
  }
}
