import { fromBufferPromise } from 'yauzl';
import { buffer } from 'node:stream/consumers';
import type { ZipContent } from '../../../libs/imports/server/src/testing/zip.ts';

/** The parts of a sound .xlsx by name, inflated; folders are left out. */
export async function partsOf(book: Buffer): Promise<ZipContent> {
  const zip = await fromBufferPromise(book, { lazyEntries: true });
  const parts: ZipContent = {};
  for await (const entry of zip.eachEntry())
    if (!entry.fileName.endsWith('/')) parts[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry));
  return parts;
}

/** Where the entries of the central directory begin, in order. */
export function centralEntries(zip: Buffer): number[] {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const places: number[] = [];
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === 0x02014b50;) {
    places.push(at);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return places;
}
