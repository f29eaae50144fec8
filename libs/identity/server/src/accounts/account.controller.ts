import {
  ChangePasswordDto,
  ConfirmFactorDto,
  type AccountView,
  type FactorEnrolled,
  type FactorOffer,
  type HalfSessionView,
  type SessionView,
} from '@luodi/identity/contract';
import { FreshFactor, Halfway, Scope, SignedIn, Unscoped, type LuodiRequest } from '@luodi/shared/server';
import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { Greet } from '../greet';
import { AccountQuery } from './account.query';
import { ChangePassword } from './change-password';
import { EnrolFactor } from './enrol-factor';
import { byMachinery } from './machinery';

/** One's own account: its tables are the sign-in machinery's, so each handler opens the scope itself. */
@Controller('account')
export class AccountController {
  constructor(
    private readonly changePassword: ChangePassword,
    private readonly enrolment: EnrolFactor,
    private readonly greet: Greet,
    private readonly scope: Scope,
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
    return this.greet.again(request);
  }

  @Post('factor')
  @HttpCode(200)
  @SignedIn()
  @Halfway('enrolment')
  @FreshFactor()
  @Unscoped()
  offerFactor(@Req() { session, ip }: LuodiRequest): Promise<FactorOffer> {
    return this.enrolment.offer(session!, ip);
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
}
