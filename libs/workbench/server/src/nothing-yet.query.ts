import { tx } from '@luodi/shared/server';

const NOTHING = ['projects', 'leads', 'investors', 'visits']
  .map((table) => `NOT EXISTS (SELECT FROM ${table} WHERE deleted_at IS NULL)`)
  .join(' AND ');

/** Whether nothing has been recorded in the actor's scope, through whatever lens: there is nothing to wait for, only to begin. */
export async function nothingYet(): Promise<boolean> {
  const [{ nothing }] = await tx().query<[{ nothing: boolean }]>(`SELECT ${NOTHING} AS nothing`);
  return nothing;
}
