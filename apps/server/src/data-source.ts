import { PostgresNaming } from '@luodi/shared/server';
import type { DataSourceOptions } from 'typeorm';

export { ownerOptions } from './owner-options';

/** For the server: signs in as luodi_app, which owns nothing. */
export const serverOptions = (url: string): DataSourceOptions => ({
  type: 'postgres',
  url,
  applicationName: 'luodi',
  poolSize: 20,
  namingStrategy: new PostgresNaming(),
});
