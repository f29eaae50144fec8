import iconv from 'iconv-lite';
import type { Makers } from './hostile-packages.ts';

/** Where a text is looked at to tell it from a workbook; what is beyond is read only later. */
const LOOKED_AT = 65_536;

/** A table of text, in UTF-8, spoilt as programs and people spoil it. */
export function spoiltText(csv: Buffer): Makers {
  const text = csv.toString();
  const lines = text.split('\r\n');
  const middle = Math.floor(lines.length / 2);
  const at = (line: number, change: (text: string) => string) =>
    Buffer.from(lines.map((one, i) => (i === line ? change(one) : one)).join('\r\n'));
  const gbk = () => iconv.encode(text, 'gbk');
  const padded = lines.slice(0, 8).join('\r\n') + `\r\n${' '.repeat(LOOKED_AT)},\r\n`;
  return {
    'a quote never closed': () => at(middle, (line) => line.replace(',', ',"')),
    'a quote never closed at the end': () => Buffer.from(`${text}"`),
    'NUL bytes': () => Buffer.from(text.replaceAll(',', ',\0')),
    'NUL bytes where nobody looks': () => Buffer.from(padded + lines.slice(8).join('\r\n').replaceAll(',', ',\0')),
    'GBK read as UTF-8 and saved': () => Buffer.from(gbk().toString()),
    'GBK under the mark of UTF-8': () => Buffer.concat([Buffer.from('efbbbf', 'hex'), gbk()]),
    'half GBK, half UTF-8': () => Buffer.concat([csv.subarray(0, csv.length / 2), gbk().subarray(csv.length / 3)]),
    'UTF-16 cut in the middle of a character': () => iconv.encode(text, 'utf-16le', { addBOM: true }).subarray(0, -1),
  };
}

/** Files that are something else than their name says. */
export function impostors(): Makers {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const sector = Buffer.alloc(4_096, 0xff);
  return {
    'nothing at all': () => Buffer.alloc(0),
    'one byte': () => Buffer.from('P'),
    'an .xls': () => Buffer.concat([ole, sector, Buffer.from('Workbook', 'utf16le'), sector]),
    'under a password': () => Buffer.concat([ole, sector, Buffer.from('EncryptedPackage', 'utf16le'), sector]),
    'a PDF': () => Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n', 'latin1'),
    prose: () => Buffer.from('本周招商工作情况如下。'.repeat(50)),
    'only line breaks': () => Buffer.from('\r\n'.repeat(5_000)),
    'only delimiters': () => Buffer.from(`${','.repeat(60)}\r\n`.repeat(200)),
  };
}
