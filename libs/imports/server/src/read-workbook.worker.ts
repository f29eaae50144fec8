import { writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { OUTPUT } from './fork-worker.ts';
import type { ReadMessage, ReadRequest } from './read-in-worker.ts';
import { parseLedger } from './ledger/parse-ledger.ts';
import { atATime } from './rows-at-a-time.ts';
import { readWorkbook } from './workbook/read-workbook.ts';
import { WORKBOOK_LIMITS, WorkbookProblem } from './workbook/workbook.ts';

/** Answers once the other side has room for more. */
const send = (message: ReadMessage) => new Promise<void>((sent) => process.send!(message, () => sent()));

/** Reads the file and writes its rows, some hundreds a line. Runs from source too, hence the .ts names and the type-only contracts. */
async function read({ path, kind, amended }: ReadRequest): Promise<void> {
  if ((await stat(path)).size > WORKBOOK_LIMITS.fileBytes) {
    throw new WorkbookProblem('workbook-too-large', { megabytes: Math.floor(WORKBOOK_LIMITS.fileBytes / 1_048_576) });
  }
  const ledger = parseLedger(await readWorkbook(await readFile(path)), kind, amended);
  for (const some of atATime(ledger.rows())) writeFileSync(OUTPUT, `${JSON.stringify(some)}\n`);
  await send({ sheet: ledger.view });
}

const answerFor = (error: unknown): ReadMessage =>
  error instanceof WorkbookProblem ? { problem: error.view() } : { fault: error as Error };

process.once('message', (request: ReadRequest) => {
  void read(request)
    .catch((error: unknown) => send(answerFor(error)))
    .then(() => process.disconnect());
});
