import { GiveFactorDto, SignInDto, type HalfSessionView, type SessionView } from '@luodi/identity/contract';
import {
  audit,
  CurrentActor,
  Halfway,
  Public,
  Scope,
  SignedIn,
  SYSTEM,
  tell,
  tx,
  Unscoped,
  type Actor,
  type LuodiRequest,
} from '@luodi/shared/server';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GiveFactor } from './accounts/give-factor';
import { Greet } from './greet';
import { SessionViewQuery } from './session-view.query';
import { SignIn } from './sign-in';

@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly giveFactor: GiveFactor,
    private readonly greet: Greet,
    private readonly scope: Scope,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @Unscoped()
  async open(
    @Body() dto: SignInDto,
    @Req() request: LuodiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | HalfSessionView> {
    const token = await this.signIn.execute(dto, { ip: request.ip, agent: request.headers['user-agent'] });
    return this.greet.execute(token, reply);
  }

  /** The second step of signing in, and whenever a sensitive act asks for it. */
  @Post('factor')
  @HttpCode(200)
  @SignedIn()
  @Halfway('factor')
  @Unscoped()
  async prove(@Body() { factor }: GiveFactorDto, @Req() request: LuodiRequest): Promise<SessionView | HalfSessionView> {
    await this.giveFactor.execute(request.session!, factor, request.ip);
    return this.greet.again(request);
  }

  @Get()
  @SignedIn()
  show(): Promise<SessionView> {
    return new SessionViewQuery().run();
  }

  @Delete()
  @HttpCode(204)
  @SignedIn()
  @Unscoped()
  async close(@CurrentActor() actor: Actor, @Req() request: LuodiRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.scope.run(SYSTEM, async () => {
      await tx().query('DELETE FROM sessions WHERE id = $1', [request.session!.id]);
      await audit({ action: 'session.close', subjectType: 'person', subjectId: actor.id, ip: request.ip });
      tell({ person: actor.id });
    });
    this.greet.farewell(reply);
  }
}
