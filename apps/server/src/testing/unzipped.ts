import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** Everything a workbook holds, part by part, as one text. */
export async function unzipped(file: Buffer): Promise<string> {
  const parts: string[] = [];
  const zip = await fromBufferPromise(file, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) parts.push(entry.fileName, String(await buffer(await zip.openReadStreamPromise(entry))));
  return parts.join('\n');
}
