import { PostgresNaming } from '@luodi/shared/server';
import type { DataSourceOptions } from 'typeorm';

export { ownerOptions } from './owner-options';

/**
 * A request takes one process of the database: to call in others, or to compile, costs more than what it reads. And what it reads is mostly in
 * memory, where a row found by its index is no dearer than the next one.
 */
const PLANNER = '-c max_parallel_workers_per_gather=0 -c jit=off -c random_page_cost=1.1';

/** For the server: signs in as luodi_app, which owns nothing. */
export const serverOptions = (url: string): DataSourceOptions => ({
  type: 'postgres',
  url,
  applicationName: 'luodi',
  poolSize: 20,
  extra: { options: PLANNER },
  namingStrategy: new PostgresNaming(),
});
