import type { SessionView } from '@luodi/identity/contract';
import { ORIGIN, Scope, type Origin } from '@luodi/shared/server';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sessionCookie } from './session-cookie';
import { SessionReader } from './session-reader';
import { SessionViewQuery } from './session-view.query';

@Injectable()
export class Greet {
  constructor(
    private readonly sessions: SessionReader,
    private readonly scope: Scope,
    @Inject(ORIGIN) private readonly origin: Origin,
  ) {}

  /** Hands a fresh session to the browser and tells it who it is. */
  async execute(token: string, reply: FastifyReply): Promise<SessionView> {
    void reply.header('set-cookie', sessionCookie(this.origin, token));
    const actor = await this.sessions.actorOf(token);
    return this.scope.run(actor!, () => new SessionViewQuery().run());
  }
}
