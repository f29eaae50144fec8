import { renameSync, writeFileSync } from 'node:fs';
import pg from 'pg';

/** One statement as the product sent it, and the connection that it went over. */
export interface Noted {
  connection: number;
  text: string;
  values: unknown[];
}

/**
 * Loaded into the server before it starts (`--import`). From one SIGUSR2 to the next it notes what is sent to PostgreSQL, and then writes that
 * to BENCH_SQL. In between, which is when anything is measured, the driver is as it came.
 */
const { prototype } = pg.Client as unknown as { prototype: { query: (...args: unknown[]) => unknown } };
const asItCame = prototype.query;
const file = process.env['BENCH_SQL']!;
let noted: Noted[] | undefined;

process.on('SIGUSR2', () => {
  if (noted) {
    writeFileSync(`${file}.new`, JSON.stringify(noted));
    renameSync(`${file}.new`, file);
    prototype.query = asItCame;
    noted = undefined;
    return;
  }
  noted = [];
  prototype.query = function (this: { processID: number }, ...args) {
    const [text, values] = args;
    if (typeof text === 'string') noted?.push({ connection: this.processID, text, values: Array.isArray(values) ? values : [] });
    return asItCame.apply(this, args);
  };
});
