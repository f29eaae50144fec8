import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Noted } from './note-sql.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

/** What a request sends to PostgreSQL within its scope, from BEGIN to COMMIT, as it was seen in the running server. */
export class Captured {
  private readonly file: string;
  private readonly server: () => number;

  /** `file`: where the server writes its notes, BENCH_SQL. */
  constructor(file: string, server: () => number) {
    this.file = file;
    this.server = server;
  }

  /** The transaction that `ask` makes. The background of the server has other scopes, and so has the look-up of the session. */
  async transactionOf(ask: () => Promise<unknown>): Promise<Statement[]> {
    await this.toggle();
    await ask();
    await this.toggle();
    while (!existsSync(this.file)) await pause(20);
    const noted = JSON.parse(readFileSync(this.file, 'utf8')) as Noted[];
    rmSync(this.file);
    const begun = noted.findIndex(({ text }) => /^BEGIN; .*'luodi\.org_ids', '\{[0-9a-f-]/.test(text));
    if (begun < 0) throw new Error('The request had no transaction in a scope.');
    const own = noted.slice(begun).filter(({ connection }) => connection === noted[begun]!.connection);
    return own.slice(0, own.findIndex(({ text }) => text === 'COMMIT') + 1).map(({ text, values }) => ({ text, values }));
  }

  /** A signal is heard in its own time. */
  private async toggle(): Promise<void> {
    process.kill(this.server(), 'SIGUSR2');
    await pause(50);
  }
}
