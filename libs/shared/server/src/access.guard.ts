import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { sameOrigin, Sessions, type LuodiRequest, type Origin } from './access';
import { permits, reachingBy, type Actor } from './actor';
import { problems } from './domain-error';
import { Refusals } from './refusals';
import { Public, Requires, SignedIn } from './requires';

export const ORIGIN = Symbol('ORIGIN');
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

const Access = problems({
  'signed-out': { status: 401, zh: '请先登录', en: 'Please sign in' },
  'not-permitted': { status: 403, zh: '您没有这项权限', en: 'You are not permitted to do this' },
  'foreign-request': { status: 403, zh: '请求不是从本系统页面发出的', en: 'The request did not come from a page of this system' },
  'media-type-refused': {
    status: 415,
    zh: '内容须为 application/json 或 multipart/form-data',
    en: 'Content must be application/json or multipart/form-data',
  },
});

/** Refuses by default. In order: is it our own page, who is it, may they. */
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
    const token = request.cookies[this.origin.cookie];
    const actor = (token && (await this.sessions.actorOf(token))) || undefined;
    request.actor = actor;
    if (this.reflector.get(Public, context.getHandler())) return true;
    if (!actor) throw Access('signed-out');
    if (!this.allowed(actor, context)) {
      await this.refusals.keep(actor, 'not-permitted', request);
      throw Access('not-permitted');
    }
    request.actor = this.reaching(actor, context);
    return true;
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
