import type { MalformedLedger } from './ledgers/malformed-ledgers.ts';
import { endOf, type Answer, type Outcome } from './files-tally.ts';
import type { Officer } from './officer.ts';
import { setTimeout as pause } from 'node:timers/promises';

const MOVING = ['queued', 'reading', 'committing'];
const PATIENCE_MS = 240_000;
/** A hundred thousand rows take minutes. */
const LONG_PATIENCE_MS = 3_600_000;

type Upload = Pick<MalformedLedger, 'kind' | 'fileName'> & { content: Buffer };

/** Uploads ledgers one after the other and waits for the end of each; asks meanwhile who is signed in. */
export class LedgerDesk {
  asked = 0;
  unanswered = 0;
  /** Of the questions who is signed in. */
  longestMs = 0;
  private readonly officer: Officer;

  constructor(officer: Officer) {
    this.officer = officer;
  }

  async send({ fault, make, ...file }: MalformedLedger): Promise<{ outcome: Outcome; said: string }> {
    const content = make();
    const begun = performance.now();
    const { worst, last } = await this.upload({ ...file, content });
    const ms = Math.round(performance.now() - begun);
    const said = `${last.body.problem?.code ?? last.body.code ?? last.body.state}`;
    return { outcome: { fault, end: endOf({ ...last, status: worst }), status: worst, ms }, said };
  }

  /** Brings a sound ledger in; throws where that does not come to its end. */
  async commit(file: Upload): Promise<void> {
    const { last } = await this.upload(file, LONG_PATIENCE_MS);
    const answer = await this.answerOf(
      await this.officer.send('POST', `/imports/${last.body.id}/commit`, {}, { key: crypto.randomUUID() }),
    );
    const { last: done } = await this.settled(answer, LONG_PATIENCE_MS);
    if (done.body.state !== 'committed') throw new Error(`A sound ledger: ${done.status} ${JSON.stringify(done.body)}`);
  }

  private async upload({ kind, fileName, content }: Upload, patience = PATIENCE_MS) {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new Blob([new Uint8Array(content)]), fileName);
    return this.settled(await this.answerOf(await this.officer.send('POST', '/imports', form, { key: crypto.randomUUID() })), patience);
  }

  private async settled(first: ImportAnswer, patience: number): Promise<{ worst: number; last: ImportAnswer }> {
    let [worst, last] = [first.status, first];
    const begun = performance.now();
    while (last.status < 400 && MOVING.includes(last.body.state ?? '') && performance.now() - begun < patience) {
      await pause(100);
      await this.askSession();
      last = await this.answerOf(await this.officer.send('GET', `/imports/${first.body.id}?rows=0`));
      worst = Math.max(worst, last.status);
    }
    return { worst, last };
  }

  private async askSession(): Promise<void> {
    const begun = performance.now();
    const ok = await this.officer.send('GET', '/session', undefined, { patience: 10_000 }).then(
      async (answer) => (await answer.arrayBuffer(), answer.ok),
      () => false,
    );
    this.asked += 1;
    this.unanswered += ok ? 0 : 1;
    this.longestMs = Math.max(this.longestMs, Math.round(performance.now() - begun));
  }

  private async answerOf(answer: Response): Promise<ImportAnswer> {
    const text = await answer.text();
    try {
      return { status: answer.status, body: JSON.parse(text) as ImportAnswer['body'] };
    } catch {
      return { status: answer.status, body: {} };
    }
  }
}

type ImportAnswer = Answer & { body: { id?: string } };
