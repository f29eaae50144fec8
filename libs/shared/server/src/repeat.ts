import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';

/** Does `work` again and again, `everyMs` milliseconds after it last ended, and at once where asked. The answer stops it, once the run under way has ended. */
export function repeat(everyMs: number, work: () => Promise<unknown>, { atOnce = false } = {}): () => Promise<void> {
  const stopping = new AbortController();
  const passed = () => pause(everyMs, true, { signal: stopping.signal }).catch(() => false);
  const run = () => work().catch((error: unknown) => Logger.error(error, repeat.name));
  const runs = (async () => {
    if (atOnce) await run();
    while (await passed()) await run();
  })();
  return () => {
    stopping.abort();
    return runs;
  };
}
