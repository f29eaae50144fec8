import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';

/** Does `work` again and again, `everyMs` milliseconds after it last ended. The answer stops it, once the run under way has ended. */
export function repeat(everyMs: number, work: () => Promise<unknown>): () => Promise<void> {
  const stopping = new AbortController();
  const passed = () => pause(everyMs, true, { signal: stopping.signal }).catch(() => false);
  const runs = (async () => {
    while (await passed()) await work().catch((error: unknown) => Logger.error(error, repeat.name));
  })();
  return () => {
    stopping.abort();
    return runs;
  };
}
