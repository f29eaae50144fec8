import { readFile } from 'node:fs/promises';
import type { AnnotateMessage, AnnotateRequest } from './annotate/annotate-in-worker.ts';
import { annotatedWorkbook } from './annotate/annotated-workbook.ts';

/** Runs from source too, hence the .ts names. */
async function annotate({ path, said }: AnnotateRequest): Promise<AnnotateMessage> {
  return { file: await annotatedWorkbook(await readFile(path), said) };
}

process.once('message', (request: AnnotateRequest) => {
  void annotate(request)
    .catch((error: unknown): AnnotateMessage => ({ fault: String(error) }))
    .then((message) => process.send!(message, () => process.disconnect()));
});
