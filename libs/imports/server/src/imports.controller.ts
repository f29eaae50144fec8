import { CommitImportDto, ImportRowsDto, type ImportView } from '@luodi/imports/contract';
import { JobQueue } from '@luodi/jobs/server';
import type { Queue } from '@luodi/jobs/contract';
import {
  actorInScope,
  audit,
  CurrentActor,
  languageOf,
  notFound,
  Requires,
  tx,
  Unscoped,
  type Actor,
  type LuodiRequest,
} from '@luodi/shared/server';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Import } from './import.entity';
import { ImportProblem } from './import-problems';
import { importList, importView } from './import-view.query';
import { RequestImport } from './request-import';

@Controller('imports')
export class ImportsController {
  constructor(
    private readonly request: RequestImport,
    private readonly jobs: JobQueue,
  ) {}

  @Get()
  @Requires('imports.run')
  list(@Req() request: LuodiRequest): Promise<ImportView[]> {
    return importList(languageOf(request));
  }

  @Get(':id')
  @Requires('imports.run')
  show(@Param('id', ParseUUIDPipe) id: string, @Query() asked: ImportRowsDto, @Req() request: LuodiRequest): Promise<ImportView> {
    return importView(id, languageOf(request), asked);
  }

  @Post()
  @HttpCode(202)
  @Requires('imports.run')
  @Unscoped()
  create(@Req() request: LuodiRequest, @Res({ passthrough: true }) reply: FastifyReply, @CurrentActor() actor: Actor): Promise<unknown> {
    return this.request.execute(request, reply, actor);
  }

  @Post(':id/commit')
  @HttpCode(202)
  @Requires('imports.run')
  async commit(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { mode = 'both' }: CommitImportDto,
    @Req() request: LuodiRequest,
  ): Promise<ImportView> {
    const found = await lockedImport(id);
    if (found.state !== 'reviewed') throw ImportProblem('import-not-reviewed');
    return this.enqueue(Object.assign(found, { mode }), 'committing', 'import-write', request);
  }

  @Post(':id/revert')
  @HttpCode(202)
  @Requires('imports.run')
  async revert(@Param('id', ParseUUIDPipe) id: string, @Req() request: LuodiRequest): Promise<ImportView> {
    const found = await lockedImport(id);
    if (found.state !== 'committed') throw ImportProblem('import-not-committed');
    return this.enqueue(found, 'reverting', 'import-revert', request);
  }

  private async enqueue(found: Import, state: Import['state'], queue: Queue, request: LuodiRequest): Promise<ImportView> {
    await tx().save(Object.assign(found, { state, problem: null }));
    await this.jobs.add(queue, { id: found.id, personId: actorInScope().id });
    await audit({ action: `import.${state}`, subjectType: 'import', subjectId: found.id });
    return importView(found.id, languageOf(request));
  }
}

async function lockedImport(id: string): Promise<Import> {
  const found = await tx().findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw notFound();
  return found;
}
