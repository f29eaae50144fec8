/** Puts a .br and a .gz beside each text of the built client, once and as small as they get, so that the server only has to send them. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXTS = /\.(js|css|svg|html|webmanifest)$/;
/** Below that the header of the answer weighs more than what is saved. */
const WORTH_BYTES = 1_024;
const brotli = (text) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } });
const gzipped = (text) => promisify(gzip)(text, { level: 9 });

export async function compress(directory) {
  const files = readdirSync(directory, { recursive: true })
    .filter((name) => TEXTS.test(name))
    .map((name) => join(directory, name))
    .filter((file) => statSync(file).size > WORTH_BYTES);
  await Promise.all(
    files.map(async (file) => {
      const text = readFileSync(file);
      writeFileSync(`${file}.br`, await brotli(text));
      writeFileSync(`${file}.gz`, await gzipped(text));
    }),
  );
}
