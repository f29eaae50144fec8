import {
  ChangePasswordDto,
  ConfirmFactorDto,
  type AccountView,
  type FactorEnrolled,
  type FactorOffer,
  type HalfSessionView,
  type SessionView,
} from '@luodi/identity/contract';
import {
  audit,
  FreshFactor,
  Halfway,
  notFound,
  ORIGIN,
  Scope,
  SignedIn,
  tell,
  tx,
  Unscoped,
  type LuodiRequest,
  type Origin,
} from '@luodi/shared/server';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { Greet } from '../greet';
import { AccountQuery } from './account.query';
import { ChangePassword } from './change-password';
import { EnrolFactor } from './enrol-factor';
import { byMachinery } from './machinery';

const END_ONE = `WITH ended AS (DELETE FROM sessions WHERE id = $1 AND person_id = $2 RETURNING id) SELECT id FROM ended`;
const END_OTHERS = 'DELETE FROM sessions WHERE person_id = $1 AND id <> $2';

/** One's own account: its tables are the sign-in machinery's, so each handler opens the scope itself. */
@Controller('account')
export class AccountController {
  constructor(
    private readonly changePassword: ChangePassword,
    private readonly enrolment: EnrolFactor,
    private readonly greet: Greet,
    private readonly scope: Scope,
    @Inject(ORIGIN) private readonly origin: Origin,
  ) {}

  @Get()
  @SignedIn()
  @Unscoped()
  show(@Req() { session }: LuodiRequest): Promise<AccountView> {
    return this.scope.run(byMachinery(session!), () => new AccountQuery().run(session!));
  }

  @Post('password')
  @HttpCode(200)
  @SignedIn()
  @Halfway('password')
  @Unscoped()
  async setPassword(@Body() dto: ChangePasswordDto, @Req() request: LuodiRequest): Promise<SessionView | HalfSessionView> {
    await this.changePassword.execute(request.session!, dto, request.ip);
    return this.greet.again(request.cookies[this.origin.cookie]!);
  }

  @Post('factor')
  @HttpCode(200)
  @SignedIn()
  @Halfway('enrolment')
  @FreshFactor()
  @Unscoped()
  offerFactor(@Req() { session }: LuodiRequest): Promise<FactorOffer> {
    return this.enrolment.offer(session!);
  }

  /** The session that enrols has given its factor with the code: `GET /session` then answers it. */
  @Post('factor/confirm')
  @HttpCode(200)
  @SignedIn()
  @Halfway('enrolment')
  @Unscoped()
  confirmFactor(@Body() { code }: ConfirmFactorDto, @Req() request: LuodiRequest): Promise<FactorEnrolled> {
    return this.enrolment.confirm(request.session!, code, request.ip);
  }

  @Delete('sessions')
  @HttpCode(204)
  @SignedIn()
  @Unscoped()
  async endOthers(@Req() { session, ip }: LuodiRequest): Promise<void> {
    const { id, actor } = session!;
    await this.scope.run(byMachinery(session!), async () => {
      await tx().query(END_OTHERS, [actor.id, id]);
      await audit({ action: 'session.end-others', subjectType: 'person', subjectId: actor.id, ip });
      tell({ person: actor.id });
    });
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @SignedIn()
  @Unscoped()
  async endSession(@Param('id', ParseUUIDPipe) id: string, @Req() { session, ip }: LuodiRequest): Promise<void> {
    const { actor } = session!;
    await this.scope.run(byMachinery(session!), async () => {
      const ended = await tx().query<unknown[]>(END_ONE, [id, actor.id]);
      if (ended.length === 0) throw notFound();
      await audit({ action: 'session.end', subjectType: 'person', subjectId: actor.id, after: { session: id }, ip });
      tell({ person: actor.id });
    });
  }
}
