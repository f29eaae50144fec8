import { mediaTypeOf, safeFileName } from './media-type';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const zip = (part: string) => bytes(`PK\x03\x04...${part}...PK\x05\x06`);

describe('a file is taken for what its bytes say', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n'), 'a.pdf', 'application/pdf'],
    ['a PNG under another name', bytes('\x89PNG\r\n\x1a\n…'), 'a.txt', 'image/png'],
    ['a JPEG', bytes('\xff\xd8\xff\xe0'), 'a.jpg', 'image/jpeg'],
    ['a WebP', bytes('RIFF\0\0\0\0WEBPVP8'), 'a.webp', 'image/webp'],
    ['a photo of a phone', bytes('\0\0\0\x18ftypheic'), 'IMG.HEIC', 'image/heic'],
    ['a workbook', zip('xl/workbook.xml'), 'a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a document', zip('word/document.xml'), 'a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['text', Buffer.from('招商简报'), 'a.TXT', 'text/plain'],
    ['a table in text', Buffer.from('单位,金额'), 'a.csv', 'text/csv'],
    ['a page', bytes('<!doctype html><script>'), 'a.html', null],
    ['a page called a picture', bytes('<html>'), 'a.png', null],
    ['a page called a text', bytes(' \n<html>'), 'a.txt', null],
    ['a page with a byte-order mark', bytes('\xef\xbb\xbf<svg onload=x>'), 'a.csv', null],
    ['a drawing with scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), 'a.svg', null],
    ['a program', bytes('MZ\x90\0'), 'a.txt', null],
    ['a script', bytes('#!/bin/sh\nrm'), 'a.txt', null],
    ['an archive', zip('secret.exe'), 'a.xlsx', null],
    ['a workbook with macros', zip('xl/workbook.xml xl/vbaProject.bin'), 'a.xlsx', null],
    ['text of an unknown kind', bytes('hello'), 'a.js', null],
    ['nothing', bytes(''), 'a.png', null],
  ])('%s', (_what, content, name, type) => {
    expect(mediaTypeOf(content, name)).toBe(type);
  });
});

it.each([
  ['../../etc/passwd.png', 'passwd.png'],
  ['C:\\Users\\li\\营业执照.PNG', '营业执照.PNG'],
  ['..', '未命名.png'],
  ['.png', 'png.png'],
  ['合同\u202Egnp.exe', '合同gnp.exe.png'],
  ['a\r\nX-Kind: y.png', 'aX-Kind y.png'],
  ['a"b<c>.png', 'abc.png'],
  ['  照片 1.png ', '照片 1.png'],
])('the name %j is kept as %s', (given, kept) => {
  expect(safeFileName(given, 'image/png')).toBe(kept);
});

it('cuts a name that is too long and keeps its ending', () => {
  expect(safeFileName(`${'长'.repeat(500)}.png`, 'image/png')).toBe(`${'长'.repeat(120)}.png`);
});
