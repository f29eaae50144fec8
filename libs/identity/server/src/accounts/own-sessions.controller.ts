import { audit, notFound, Scope, SignedIn, tell, tx, Unscoped, type LuodiRequest } from '@luodi/shared/server';
import { Controller, Delete, HttpCode, Param, ParseUUIDPipe, Req } from '@nestjs/common';
import { endSessions } from './end-sessions';
import { byMachinery } from './machinery';

const END_ONE = `WITH ended AS (DELETE FROM sessions WHERE id = $1 AND person_id = $2 RETURNING id) SELECT id FROM ended`;

/** Signs oneself out elsewhere; `GET /account` shows where. */
@Controller('account/sessions')
export class OwnSessionsController {
  constructor(private readonly scope: Scope) {}

  @Delete()
  @HttpCode(204)
  @SignedIn()
  @Unscoped()
  async endOthers(@Req() { session, ip }: LuodiRequest): Promise<void> {
    const { id, actor } = session!;
    await this.scope.run(byMachinery(session!), async () => {
      await endSessions(actor.id, id);
      await audit({ action: 'session.end-others', subjectType: 'person', subjectId: actor.id, ip });
    });
  }

  @Delete(':id')
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
