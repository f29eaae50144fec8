import { crc32 } from 'node:zlib';
import type { Readable } from 'node:stream';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { type WorkbookLimits, WorkbookProblem } from './workbook.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');

/** Throws for anything that is no zip by its first bytes. A password turns an .xlsx into an OLE file. */
function assertZip(file: Buffer): void {
  if (file.subarray(0, 8).equals(OLE)) {
    const encrypted = file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new WorkbookProblem(encrypted ? 'workbook-encrypted' : 'workbook-is-xls');
  }
  if (!file.subarray(0, 4).equals(ZIP)) throw new WorkbookProblem('workbook-not-xlsx');
}

/** The parts of a package by name, inflated one at a time under limits counted while inflating. */
export class ZipParts {
  readonly #zip: ZipFile;
  readonly #limits: WorkbookLimits;
  readonly #entries: Map<string, Entry>;
  #inflated = 0;

  private constructor(zip: ZipFile, limits: WorkbookLimits, entries: Map<string, Entry>) {
    this.#zip = zip;
    this.#limits = limits;
    this.#entries = entries;
  }

  static async open(file: Buffer, limits: WorkbookLimits): Promise<ZipParts> {
    assertZip(file);
    try {
      // Names stay undecoded: yauzl would refuse the whole file for one `../` name, and we never write a name to disk.
      const zip = await fromBufferPromise(file, { lazyEntries: true, decodeStrings: false });
      if (zip.entryCount > limits.entries) throw new WorkbookProblem('workbook-bomb', { entries: zip.entryCount });
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(partName(entry), entry);
      return new ZipParts(zip, limits, entries);
    } catch (error) {
      throw asProblem(error, 'workbook-truncated');
    }
  }

  /** Names are compared without case, as the package format asks. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The part's bytes in pieces; throws on encryption, on a wrong checksum and on too much. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw new WorkbookProblem('workbook-damaged', { part: name });
    if (entry.generalPurposeBitFlag & 1) throw new WorkbookProblem('workbook-encrypted');
    let own = 0;
    let sum = 0;
    try {
      for await (const piece of (await this.#zip.openReadStreamPromise(entry)) as Readable & AsyncIterable<Buffer>) {
        own += piece.length;
        this.#count(piece.length, own, entry.compressedSize);
        sum = crc32(piece, sum);
        yield piece;
      }
    } catch (error) {
      throw asProblem(error, 'workbook-damaged', name);
    }
    if (sum !== entry.crc32 >>> 0) throw new WorkbookProblem('workbook-damaged', { part: name });
  }

  #count(length: number, own: number, compressed: number): void {
    this.#inflated += length;
    const tooDense = own > 1_048_576 && own > compressed * this.#limits.ratio;
    if (tooDense || this.#inflated > this.#limits.inflatedBytes)
      throw new WorkbookProblem('workbook-bomb', { megabytes: Math.floor(this.#inflated / 1_048_576) });
  }
}

/** With `decodeStrings: false` the name is bytes. Backslashes come from careless Windows writers. */
const partName = (entry: Entry): string =>
  (entry.fileName as unknown as Buffer).toString('utf8').replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

function asProblem(error: unknown, code: 'workbook-truncated' | 'workbook-damaged', part?: string): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  return new WorkbookProblem(code, part ? { part } : {});
}
