import { LIVE_BEAT, LIVE_BEAT_MS, LIVE_EVENT, type LiveChange } from '@luodi/shared/contract';
import { filter, fromEvent, Observable, race, retry, timeout, timer } from 'rxjs';
import { backOff, type LiveWord } from './when-to-refresh';

const NAME = 'luodi.live';
const ADDRESS = '/api/events';
/** Without a sign of life for so long the line is dead, as after a sleep, whatever the browser believes. */
const SILENT_MS = 2.5 * LIVE_BEAT_MS;

/**
 * What the server tells this browser. Of its tabs one holds a lock and the only connection, and the others hear from it; when it closes
 * the next takes over. Where there are no locks (plain http that is not this machine) each tab has its own.
 */
export function browserLine(): Observable<LiveWord> {
  // Missing where the page is no secure context, whatever the types say.
  const locks = navigator.locks as LockManager | undefined;
  return locks ? sharedLine(locks) : ownLine(false);
}

function sharedLine(locks: LockManager): Observable<LiveWord> {
  return new Observable((tab) => {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }: MessageEvent<LiveWord>) => tab.next(data);
    const left = new AbortController();
    const hold = (missed: boolean) =>
      new Promise<void>((release) => {
        const line = ownLine(missed).subscribe((word) => {
          channel.postMessage(word);
          tab.next(word);
        });
        left.signal.addEventListener('abort', () => {
          line.unsubscribe();
          release();
        });
      });
    void takeOrWait(locks, hold, left.signal).catch((failure: unknown) => left.signal.aborted || tab.error(failure));
    return () => {
      left.abort();
      channel.close();
    };
  });
}

/** Whoever has to wait for the connection was there before it, and may have missed something between the one before and its own. */
async function takeOrWait(locks: LockManager, hold: (missed: boolean) => Promise<void>, left: AbortSignal): Promise<void> {
  const free = await locks.request(NAME, { ifAvailable: true }, (lock) => lock && !left.aborted && hold(false).then(() => true));
  if (!free && !left.aborted) await locks.request(NAME, { signal: left }, () => hold(true));
}

/** A connection that comes back by itself. `missed`: changes from before its first opening may have been missed, as those are after a loss. */
function ownLine(missed: boolean): Observable<LiveWord> {
  let first = !missed;
  const opened = () => {
    const again = !first;
    first = false;
    return again;
  };
  return connection(opened).pipe(
    timeout({ each: SILENT_MS }),
    retry({ delay: (_, tries) => race(timer(backOff(tries, Math.random())), fromEvent(window, 'online')), resetOnSuccess: true }),
    filter((word) => word !== 'alive'),
  );
}

function connection(opened: () => boolean): Observable<LiveWord | 'alive'> {
  return new Observable((line) => {
    const source = new EventSource(ADDRESS);
    source.onopen = () => line.next(opened() ? 'again' : 'alive');
    source.onerror = () => line.error(new Error('The line was lost'));
    source.addEventListener(LIVE_BEAT, () => line.next('alive'));
    source.addEventListener(LIVE_EVENT, ({ data }: MessageEvent<string>) => line.next(JSON.parse(data) as LiveChange[]));
    return () => source.close();
  });
}
