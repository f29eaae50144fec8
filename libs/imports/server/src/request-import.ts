import { discard, keepFile, receiveFile, type ReceivedFile } from '@luodi/files/server';
import { LEDGER_KINDS, type LedgerKind } from '@luodi/imports/contract';
import { JobQueue } from '@luodi/jobs/server';
import { audit, fingerprintOf, Idempotency, instant, MAX_FILE_BYTES, Scope, tx, type Actor } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { basename } from 'node:path';
import { v7 as uuid } from 'uuid';
import { Import } from './import.entity';
import { ImportProblem } from './import-problems';
import { importView } from './import-view.query';

@Injectable()
export class RequestImport {
  constructor(
    private readonly scope: Scope,
    private readonly jobs: JobQueue,
  ) {}

  /** Streams the file to disk, then files the request for it and queues its reading, in one short transaction. */
  async execute(request: FastifyRequest, reply: FastifyReply, actor: Actor): Promise<unknown> {
    const file = await receiveFile(request, MAX_FILE_BYTES, ['kind']);
    try {
      const kind = kindOf(file);
      const once = new Idempotency(request.headers['idempotency-key'], fingerprintOf(request, `${kind} ${file.sha256}`));
      await keepFile(file);
      return await this.scope.run(actor, () => once.run(reply, () => this.record(file, kind, actor)));
    } finally {
      await discard(file);
    }
  }

  private async record(file: ReceivedFile, kind: LedgerKind, actor: Actor) {
    const fileName = basename(file.fileName.replaceAll('\\', '/')).slice(0, 200) || 'ledger.xlsx';
    const id = uuid();
    await tx().insert(Import, {
      id,
      requestedBy: actor.id,
      kind,
      state: 'queued',
      fileName,
      sha256: file.sha256,
      skipped: 0,
      createdAt: instant(),
    });
    await this.jobs.add('import-read', { id, personId: actor.id });
    await audit({ action: 'import.request', subjectType: 'import', subjectId: id, after: { kind, fileName, sha256: file.sha256 } });
    return importView(id, 'zh');
  }
}

function kindOf({ fields }: ReceivedFile): LedgerKind {
  const kind = LEDGER_KINDS.find((one) => one === fields['kind']);
  if (!kind) throw ImportProblem('ledger-kind-unknown', {}, { field: 'kind' });
  return kind;
}
