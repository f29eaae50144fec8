import type { HalfSessionView, SessionView } from '@luodi/identity/contract';
import { ORIGIN, problems, Scope, SYSTEM, type LuodiRequest, type Origin } from '@luodi/shared/server';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { accountsPolicy } from './accounts/accounts-policy';
import { sessionCookie } from './session-cookie';
import { SessionReader } from './session-reader';
import { SessionViewQuery } from './session-view.query';

const Gone = problems({ 'signed-out': { status: 401, zh: '请先登录', en: 'Please sign in' } });

@Injectable()
export class Greet {
  constructor(
    private readonly sessions: SessionReader,
    private readonly scope: Scope,
    @Inject(ORIGIN) private readonly origin: Origin,
  ) {}

  /** Hands a fresh session to the browser and tells it who it is, or what is still asked for. */
  async execute(token: string, reply: FastifyReply): Promise<SessionView | HalfSessionView> {
    const { session } = await this.scope.run(SYSTEM, accountsPolicy);
    void reply.header('set-cookie', sessionCookie(this.origin, { token, hours: session.hours }));
    return this.viewOf(token);
  }

  /** What the session of a request has become. */
  again({ cookies }: LuodiRequest): Promise<SessionView | HalfSessionView> {
    return this.viewOf(cookies[this.origin.cookie] ?? '');
  }

  /** Takes the session away from the browser. */
  farewell(reply: FastifyReply): void {
    void reply.header('set-cookie', sessionCookie(this.origin, null));
  }

  private async viewOf(token: string): Promise<SessionView | HalfSessionView> {
    const session = await this.sessions.find(token);
    if (!session) throw Gone('signed-out');
    const { actor, awaits } = session;
    if (!awaits) return this.scope.run(actor, () => new SessionViewQuery().run());
    const { password } = await this.scope.run(SYSTEM, accountsPolicy);
    return { awaits, passwordRules: password };
  }
}
