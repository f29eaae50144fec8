import { PostgresNaming } from '@luodi/shared/server';
import type { DataSourceOptions } from 'typeorm';

export { ownerOptions } from './owner-options';

/** For the server: signs in as luodi_app, which owns nothing. A request takes one process of the database: to call in others, or to compile, costs more than what it reads. */
export const serverOptions = (url: string): DataSourceOptions => ({
  type: 'postgres',
  url,
  applicationName: 'luodi',
  poolSize: 20,
  extra: { options: '-c max_parallel_workers_per_gather=0 -c jit=off' },
  namingStrategy: new PostgresNaming(),
});
