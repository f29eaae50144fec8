import { WorkbookProblem } from './workbook.ts';

const MARKS: [string, Buffer][] = [
  ['utf-8', Buffer.from('efbbbf', 'hex')],
  ['utf-16le', Buffer.from('fffe', 'hex')],
  ['utf-16be', Buffer.from('feff', 'hex')],
];
const LOOKED_AT = 65_536;
const NOT_IN_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
/** What bytes of another encoding became, and what that became when it was read wrongly once more. */
const LOST = /\ufffd|锟斤拷/g;
const BEYOND_ASCII = /[^\u0000-\u007f]/g;

const markOf = (file: Buffer): string | undefined => MARKS.find(([, mark]) => file.subarray(0, mark.length).equals(mark))?.[0];

/** Whether a file is text by its bytes; an empty one is nothing. */
export const isText = (file: Buffer): boolean =>
  markOf(file) !== undefined || (file.length > 0 && !NOT_IN_TEXT.test(file.subarray(0, LOOKED_AT).toString('latin1')));

/**
 * The text of a file, in the encoding of its mark, else UTF-8 where it is sound UTF-8, else GBK.
 * @throws WorkbookProblem `csv-encoding-unknown`, `csv-garbled` when its words were lost before it came to us
 */
export function decodeText(file: Buffer): string {
  const mark = markOf(file);
  const text = mark === undefined ? (decoded(file, 'utf-8') ?? decoded(file, 'gb18030')) : decoded(file, mark);
  if (text === null) throw new WorkbookProblem('csv-encoding-unknown');
  if (isGarbled(text)) throw new WorkbookProblem('csv-garbled');
  return keepable(text);
}

/** No database keeps NUL or half a character as text: each becomes the mark of a character that was lost. */
export const keepable = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');

/** One lost character is a cell's own trouble; a tenth of them is the file's. */
function isGarbled(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(LOST) * 10 > count(BEYOND_ASCII);
}

/** Null when the bytes are none of that encoding. */
function decoded(file: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}
