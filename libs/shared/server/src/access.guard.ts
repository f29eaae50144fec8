import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { sameOrigin, Sessions, type LuodiRequest, type OpenSession, type Origin } from './access';
import { permits, reachingBy, type Actor } from './actor';
import { problems } from './domain-error';
import { Refusals } from './refusals';
import { FreshFactor, Halfway, Public, Requires, SignedIn } from './requires';

export const ORIGIN = Symbol('ORIGIN');
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

const Access = problems({
  'signed-out': { status: 401, zh: '请先登录', en: 'Please sign in' },
  'not-permitted': { status: 403, zh: '您没有这项权限', en: 'You are not permitted to do this' },
  'fresh-factor-needed': {
    status: 403,
    zh: '这一步需要再确认一次身份',
    en: 'This step needs you to show once more who you are',
  },
  'foreign-request': { status: 403, zh: '请求不是从本系统页面发出的', en: 'The request did not come from a page of this system' },
  'media-type-refused': {
    status: 415,
    zh: '内容须为 application/json 或 multipart/form-data',
    en: 'Content must be application/json or multipart/form-data',
  },
});

/** Refuses by default. In order: is it our own page, who is it, may they, and was their factor given just now. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly refusals: Refusals,
    @Inject(ORIGIN) private readonly origin: Origin,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<LuodiRequest>();
    if (!READS.has(request.method)) this.refuseForeign(request);
    const session = await this.sessionOf(request, context);
    request.session = session;
    request.actor = session?.actor;
    if (this.reflector.get(Public, context.getHandler())) return true;
    if (!session) throw Access('signed-out');
    if (!this.allowed(session.actor, context)) {
      await this.refusals.keep(session.actor, 'not-permitted', request);
      throw Access('not-permitted');
    }
    if (this.reflector.get(FreshFactor, context.getHandler())) refuseStale(session);
    request.actor = this.reaching(session.actor, context);
    return true;
  }

  /** Half a session is none, but where the very thing is given that it awaits. */
  private async sessionOf(request: LuodiRequest, context: ExecutionContext): Promise<OpenSession | undefined> {
    const token = request.cookies[this.origin.cookie];
    const session = token ? await this.sessions.find(token) : null;
    const open = session && (!session.awaits || session.awaits === this.reflector.get(Halfway, context.getHandler()));
    return open ? session : undefined;
  }

  private allowed(actor: Actor, context: ExecutionContext): boolean {
    const needed = this.reflector.get(Requires, context.getHandler());
    return needed ? permits(actor, needed) : this.reflector.get(SignedIn, context.getHandler()) === true;
  }

  /** What is done by a permission is done to the rows that it reaches, whatever another one would show. */
  private reaching(actor: Actor, context: ExecutionContext): Actor {
    const needed = this.reflector.get(Requires, context.getHandler());
    return needed ? reachingBy(actor, needed) : actor;
  }

  private refuseForeign({ headers }: LuodiRequest) {
    if (headers['x-requested-with'] !== 'luodi' || !sameOrigin(this.origin, headers)) throw Access('foreign-request');
    const type = headers['content-type'];
    if (type && !/^(application\/json|multipart\/form-data)\b/i.test(type)) throw Access('media-type-refused');
  }
}

/** What half a session awaits it is about to give. */
function refuseStale({ fresh, awaits, factor }: OpenSession): void {
  if (!fresh && !awaits) throw Access('fresh-factor-needed', { factor });
}
