import { Injectable, Logger, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, throwError, type Observable } from 'rxjs';
import type { LuodiRequest } from './access';
import type { Actor } from './actor';
import { audit } from './audit-trail';
import { toProblem } from './problem-details.filter';
import { Scope } from './scope';

/** Not permitted, and not there or not theirs to see. */
const KEPT = [403, 404];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Keeps a refusal in the audit trail in a transaction of its own: the one it belongs to never began or rolls back. */
@Injectable()
export class Refusals {
  constructor(private readonly scope: Scope) {}

  /** Of the address the pattern and the id: what else stands in it may be a secret. */
  async keep(actor: Actor, code: string, request: FastifyRequest): Promise<void> {
    const { id } = (request.params ?? {}) as { id?: string };
    const after = { code, method: request.method, path: request.routeOptions.url };
    const subjectId = id && UUID.test(id) ? id : null;
    await this.scope.run(actor, () => audit({ action: 'request.refused', subjectType: 'request', subjectId, after, ip: request.ip }));
  }
}

/** Keeps what a use case refuses because of who asks. It stands outside the request's transaction, which is over by then. */
@Injectable()
export class KeepRefusals implements NestInterceptor {
  constructor(private readonly refusals: Refusals) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<LuodiRequest>();
    const kept = (error: unknown) => from(this.keep(error, request)).pipe(mergeMap(() => throwError(() => error)));
    return next.handle().pipe(catchError(kept));
  }

  private async keep(error: unknown, request: LuodiRequest): Promise<void> {
    const { status, code } = toProblem(error, 'zh');
    if (!request.actor || !KEPT.includes(status)) return;
    await this.refusals.keep(request.actor, code, request).catch((fault: unknown) => Logger.error(fault, KeepRefusals.name));
  }
}
