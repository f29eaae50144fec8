import { businessDay, type ListDto } from '@luodi/shared/contract';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { LuodiRequest } from '../access';
import type { Actor } from '../actor';
import { languageOf } from '../problem-details.filter';
import { Scope } from '../scope';
import { readSheet } from './list-export';
import type { ListSource } from './list-source';
import { csvOf, xlsxOf } from './write-sheet';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface Asked {
  name: string;
  format: keyof typeof TYPES;
  columns: readonly string[];
  actor: Actor;
  request: LuodiRequest;
}

/** The file of a list: `projects-2026-11-24.csv`. */
@Injectable()
export class ListExport {
  constructor(private readonly scope: Scope) {}

  /** The rows are read in one short transaction, and the file is written as it leaves. `source` is made inside that transaction. */
  async of(source: () => ListSource, dto: ListDto, { actor, request, ...asked }: Asked): Promise<StreamableFile> {
    const language = dto.language ?? languageOf(request);
    const sheet = await this.scope.run(actor, () => readSheet(source(), dto, { ...asked, language }));
    const disposition = `attachment; filename="${asked.name}-${businessDay(new Date())}.${asked.format}"`;
    return new StreamableFile(asked.format === 'csv' ? csvOf(sheet) : xlsxOf(sheet), { type: TYPES[asked.format], disposition });
  }
}
