import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { defer, from, lastValueFrom, type Observable } from 'rxjs';
import type { LuodiRequest } from './access';
import { fingerprintOf, Idempotency } from './idempotency';
import { Secret, Unscoped } from './requires';
import { Scope } from './scope';

const WRITES = new Set(['POST', 'PATCH', 'PUT', 'DELETE']);

/** One scoped transaction per request, the memory of repeated writes inside it; the answer leaves only after the commit. */
@Injectable()
export class ScopeInterceptor implements NestInterceptor {
  constructor(
    private readonly scope: Scope,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<LuodiRequest>();
    const { actor } = request;
    if (!actor || this.reflector.get(Unscoped, context.getHandler())) return next.handle();
    const handle = () =>
      lastValueFrom(
        defer(() => next.handle()),
        { defaultValue: undefined },
      );
    if (!WRITES.has(request.method)) return from(this.scope.run(actor, handle));
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const secret = this.reflector.get(Secret, context.getHandler()) === true;
    const once = new Idempotency(request.headers['idempotency-key'], fingerprintOf(request), secret);
    return from(this.scope.run(actor, () => once.run(reply, handle)));
  }
}
