import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sampleFile } from '../../libs/imports/server/src/testing/sample-ledgers.ts';
import { LuodiProcess } from '../luodi-process.ts';
import { failuresOf, tallyFiles, type Outcome, type Row } from './files-tally.ts';
import { differences, fingerprintOf } from './fingerprint.ts';
import { LedgerDesk } from './ledger-desk.ts';
import { everyNth, malformedLedgers, SAMPLES } from './ledgers/malformed-ledgers.ts';
import { Officer } from './officer.ts';
import { ResidentMemory } from './resident-memory.ts';

/**
 * `npm run drill -- files`, with `--few` every tenth: uploads some four hundred malformed ledgers as the desk, one after the other. Each must
 * be refused in words or reviewed, no answer may be a 5xx, the server must go on answering in bounded memory, and of the records not a row
 * may have changed. Last the control: a sound ledger is committed, and the comparison must see that, or it could not see failure at all.
 */
const { values } = parseArgs({ options: { few: { type: 'boolean', default: false } } });
/** Megabytes: of the server, which holds the rows read while it compares them, and of a reader with its heap of 256. */
const BOUNDS = { server: 768, reader: 512 };
/** What an upload, a review, signing in and sealing the audit trail write themselves. */
const OF_UPLOADS = [
  'imports',
  'import_rows',
  'idempotency_keys',
  'audit_entries',
  'audit_links',
  'audit_roots',
  'sessions',
  'credentials',
  'people',
];

const dataDir = mkdtempSync(join(tmpdir(), 'luodi-files-'));
const luodi = await LuodiProcess.in(dataDir, crypto.randomUUID());
let good = false;
try {
  console.log(`Starting a Luodi of its own in ${dataDir} …`);
  await luodi.start();
  good = await drill();
} finally {
  await luodi.stop();
  if (good) rmSync(dataDir, { recursive: true, force: true });
  else console.log(`Everything is left in ${dataDir}.`);
}
process.exit(good ? 0 : 1);

async function drill(): Promise<boolean> {
  const officer = new Officer(luodi.url, luodi.password, 'desk');
  await officer.signIn();
  const desk = new LedgerDesk(officer);
  const memory = new ResidentMemory(luodi.pid);
  const before = await records();
  const outcomes = await sendAll(desk);
  memory.stop();
  const rows = tallyFiles(outcomes);
  print(rows);
  const bounded = (['server', 'reader'] as const).map((process) => ({ process, peak: memory[process], bound: BOUNDS[process] }));
  const after = await records();
  const failures = failuresOf({ rows, changed: changes(before, after), unanswered: desk.unanswered, memory: bounded });
  await desk.commit({ kind: 'signed', fileName: '台账.xlsx', content: sampleFile(SAMPLES.signed) });
  const seen = changes(after, await records());
  console.log(
    `\nMeanwhile GET /api/session was answered ${desk.asked - desk.unanswered} of ${desk.asked} times, at the latest after ${desk.longestMs} ms`,
  );
  for (const { process, peak, bound } of bounded) console.log(`Highest resident memory of the ${process}: ${peak} MB (bound ${bound})`);
  console.log(`Control, a sound ledger committed: seen in ${seen.join(', ') || 'no table'}`);
  if (seen.length === 0) failures.push('the control shows no change, so this drill proves nothing');
  for (const failure of failures) console.log(`FAILED: ${failure}`);
  if (failures.length === 0) console.log('Every file was refused in words or reviewed, and nothing was written.');
  return failures.length === 0;
}

async function sendAll(desk: LedgerDesk): Promise<Outcome[]> {
  const ledgers = everyNth(await malformedLedgers(), values.few ? 10 : 1);
  console.log(`${ledgers.length} malformed ledgers`);
  const outcomes: Outcome[] = [];
  for (const ledger of ledgers) {
    const { outcome, said } = await desk.send(ledger);
    outcomes.push(outcome);
    if (outcome.end === 'broken') console.log(`BROKEN: ${ledger.fault}, ${ledger.which} (${ledger.kind}): ${outcome.status} ${said}`);
  }
  return outcomes;
}

/** A checksum of each table that holds more than uploads leave behind. */
async function records(): Promise<Record<string, string>> {
  const { tables } = await fingerprintOf(dataDir);
  return Object.fromEntries(Object.entries(tables).filter(([table]) => !OF_UPLOADS.includes(table)));
}

function changes(before: Record<string, string>, after: Record<string, string>): string[] {
  return differences({ tables: before, files: {} }, { tables: after, files: {} });
}

function print(rows: readonly Row[]): void {
  const line = (fault: string, cells: (string | number)[]) =>
    console.log(fault.padEnd(20) + cells.map((cell) => String(cell).padStart(11)).join(''));
  console.log('');
  line('fault', ['sent', 'refused', 'reviewed', 'neither', '5xx', 'longest ms']);
  for (const { fault, sent, refused, reviewed, broken, serverErrors, longestMs } of rows)
    line(fault, [sent, refused, reviewed, broken, serverErrors, longestMs]);
}
