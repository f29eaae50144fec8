import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor';
import { audit } from './audit-trail';
import { Scope } from './scope';

/** Keeps a refusal in the audit trail in a transaction of its own: the one it belongs to never began or rolls back. */
@Injectable()
export class Refusals {
  constructor(private readonly scope: Scope) {}

  async keep(actor: Actor, code: string, request: FastifyRequest): Promise<void> {
    const after = { code, method: request.method, path: request.url.split('?')[0] };
    await this.scope.run(actor, () => audit({ action: 'request.refused', subjectType: 'request', after, ip: request.ip }));
  }
}
