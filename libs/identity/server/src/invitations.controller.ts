import {
  AcceptInvitationDto,
  InviteDto,
  type HalfSessionView,
  type InvitationOffer,
  type InvitationView,
  type SessionView,
} from '@luodi/identity/contract';
import { FreshFactor, Public, Requires, Secret, Unscoped, type LuodiRequest } from '@luodi/shared/server';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AcceptInvitation } from './accept-invitation';
import { Greet } from './greet';
import { Invite } from './invite';

@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly invite: Invite,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly greet: Greet,
  ) {}

  @Post()
  @Requires('people.manage')
  @FreshFactor()
  @Secret()
  create(@Body() dto: InviteDto): Promise<InvitationView> {
    return this.invite.execute(dto);
  }

  @Get(':token')
  @Public()
  @Unscoped()
  offer(@Param('token') token: string): Promise<InvitationOffer> {
    return this.acceptInvitation.offer(token);
  }

  @Post('accept')
  @HttpCode(200)
  @Public()
  @Unscoped()
  async accept(
    @Body() dto: AcceptInvitationDto,
    @Req() request: LuodiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | HalfSessionView> {
    const token = await this.acceptInvitation.execute(dto, { ip: request.ip, agent: request.headers['user-agent'] });
    return this.greet.execute(token, reply);
  }
}
