import { policyOf, type AccountsPolicy } from '@luodi/identity/contract';
import { businessDay } from '@luodi/shared/contract';
import { instant, tx } from '@luodi/shared/server';

const SETTING = `SELECT value FROM settings WHERE key = 'accounts' AND effective_on <= $1::date ORDER BY effective_on DESC LIMIT 1`;

/** What holds today; read in the transaction under way. */
export async function accountsPolicy(): Promise<AccountsPolicy> {
  const [setting] = await tx().query<{ value: unknown }[]>(SETTING, [businessDay(instant())]);
  return policyOf(setting?.value);
}
