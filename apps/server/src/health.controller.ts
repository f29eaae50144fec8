import { problems, Public, Unscoped } from '@luodi/shared/server';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';

const Health = problems({ 'not-ready': { status: 503, zh: '数据库没有应答', en: 'The database does not answer' } });

@Controller('health')
export class HealthController {
  constructor(private readonly db: DataSource) {}

  /** The process runs. */
  @Get('live')
  @Public()
  @Unscoped()
  live() {
    return { status: 'ok' };
  }

  /** It can also serve: the database answers. */
  @Get('ready')
  @Public()
  @Unscoped()
  async ready() {
    await this.db.query('SELECT 1').catch(() => {
      throw Health('not-ready');
    });
    return { status: 'ok' };
  }
}
