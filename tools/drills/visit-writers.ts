import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Officer } from './officer.ts';

const WRITERS = 8;
/** One round never writes more than this. */
const MOST = 20_000;
/** Every so many writes one gives up just before its answer would come, as a phone does that enters a tunnel. */
const CUT_SHORT = 5;
const DAY_MS = 86_400_000;

/** Logs visits from several hands at once and remembers what was acknowledged: on disk first, then in its own count. */
export class VisitWriters {
  readonly acknowledged = new Set<number>();
  readonly retried = new Set<number>();
  private readonly unanswered = new Map<number, string>();
  private readonly officer: Officer;
  private readonly investorId: string;
  private readonly log: number;
  private next = 1;
  /** Milliseconds the last answer took. */
  private usual = 50;
  private writing = false;
  private hands: Promise<void>[] = [];

  constructor(officer: Officer, investorId: string, logFile: string) {
    this.officer = officer;
    this.investorId = investorId;
    this.log = openSync(logFile, 'a');
  }

  /** Numbers given out so far, whatever became of them. */
  get sent(): number {
    return this.next - 1;
  }

  start(): void {
    this.writing = true;
    this.hands = Array.from({ length: WRITERS }, () => this.write());
  }

  /** No new writes; those under way come to an end, whatever end. */
  async rest(): Promise<void> {
    this.writing = false;
    await Promise.all(this.hands);
  }

  /** Sends every unanswered write again until it is answered: with the key it had, or with a new one to see what that does. */
  async retry(keys: 'same' | 'new'): Promise<number> {
    const open = [...this.unanswered];
    for (const [number, key] of open) {
      this.retried.add(number);
      const status = await this.send(number, keys === 'same' ? key : crypto.randomUUID());
      if (status !== 201) throw new Error(`Visit ${number} sent again: ${status ?? 'no answer'}`);
    }
    return open.length;
  }

  close(): void {
    closeSync(this.log);
  }

  private async write(): Promise<void> {
    while (this.writing && this.next <= MOST) {
      const number = this.next++;
      const key = crypto.randomUUID();
      this.unanswered.set(number, key);
      const patience = number % CUT_SHORT === 0 ? this.usual * (0.6 + Math.random() * 0.4) : undefined;
      const status = await this.send(number, key, patience);
      if (status === undefined && patience === undefined) return;
      refuseRefusal(number, status);
      await pause(5);
    }
  }

  private async send(number: number, key: string, patience?: number): Promise<number | undefined> {
    const body = {
      direction: 'call',
      investorId: this.investorId,
      summary: `演练 ${number}`,
      nextAction: '再联系',
      nextActionDueOn: new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10),
    };
    const begun = performance.now();
    try {
      const answer = await this.officer.send('POST', '/visits', body, { key, patience });
      await answer.arrayBuffer();
      this.usual = performance.now() - begun;
      if (answer.status === 201) this.keep(number);
      return answer.status;
    } catch {
      return undefined;
    }
  }

  private keep(number: number): void {
    writeSync(this.log, `${number}\n`);
    fsyncSync(this.log);
    this.acknowledged.add(number);
    this.unanswered.delete(number);
  }
}

/** A visit that is refused would make the count mean nothing. */
function refuseRefusal(number: number, status: number | undefined): void {
  if (status !== undefined && status !== 201 && status < 500) throw new Error(`Visit ${number}: ${status}`);
}
