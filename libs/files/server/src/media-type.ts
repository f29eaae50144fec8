import { basename, extname } from 'node:path';

/** Types that may be kept, with the endings their names may have, the usual one first. */
const ENDINGS = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/webp': ['.webp'],
  'image/heic': ['.heic', '.heif'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'text/plain': ['.txt'],
  'text/csv': ['.csv'],
} as const;
export type MediaType = keyof typeof ENDINGS;

const MAGIC: [MediaType, RegExp][] = [
  ['application/pdf', /^%PDF-/],
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/heic', /^[^]{4}ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/],
];
const OFFICE: [MediaType, string][] = [
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/workbook.xml'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/document.xml'],
];
const ZIP = /^PK\x03\x04/;
/** What opens a page, a picture with scripts or a program, whatever the file is called. */
const ACTIVE_TEXT = /^(?:\xef\xbb\xbf)?\s*(?:<|#!)/;

/** What a file is by its first and last bytes; its name decides only between kinds of plain text. Null when it may not be kept. */
export function mediaTypeOf(content: Buffer, fileName: string): MediaType | null {
  const head = content.subarray(0, 4_096).toString('latin1');
  if (ZIP.test(head)) return officeTypeOf(content);
  return MAGIC.find(([, magic]) => magic.test(head))?.[0] ?? textTypeOf(content, head, fileName);
}

/** The list of a zip's parts is at its end. A workbook or document with macros is a program. */
function officeTypeOf(content: Buffer): MediaType | null {
  const parts = content.subarray(-262_144);
  if (parts.includes('vbaProject.bin')) return null;
  return OFFICE.find(([, part]) => parts.includes(part))?.[0] ?? null;
}

function textTypeOf(content: Buffer, head: string, fileName: string): MediaType | null {
  if (content.includes(0) || ACTIVE_TEXT.test(head)) return null;
  const ending = extname(fileName).toLowerCase();
  if (ending === '.csv') return 'text/csv';
  return ending === '.txt' ? 'text/plain' : null;
}

const UNNAMED = '未命名';
const LONGEST = 120;

/** A name without path, control and direction characters, and with an ending that agrees with what the file is. */
export function safeFileName(given: string, type: MediaType): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, '').replace(/^[\s.]+|[\s.]+$/g, '');
  const endings: readonly string[] = ENDINGS[type];
  const ending = extname(plain);
  const known = endings.includes(ending.toLowerCase());
  const stem = [...(known ? basename(plain, ending) : plain)].slice(0, LONGEST).join('');
  return `${stem || UNNAMED}${known ? ending : endings[0]}`;
}
