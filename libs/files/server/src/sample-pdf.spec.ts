import { mediaTypeOf } from './media-type';
import { samplePdf } from './sample-pdf';

const pdf = samplePdf('营业执照', ['砚川传动（漳州）有限公司', '样例，无法律效力']);
const text = pdf.toString('latin1');

it('is a PDF by its first bytes', () => {
  expect(mediaTypeOf(pdf, '营业执照.pdf')).toBe('application/pdf');
});

it('says where its table and each of its objects begin', () => {
  const table = text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]));
  expect(table).toMatch(/^xref/);
  const starts = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map(([, start]) => Number(start));
  expect(starts.map((start, i) => text.slice(start, start + String(i + 1).length + 6))).toEqual(starts.map((_, i) => `${i + 1} 0 obj`));
});

it('says how long its content is', () => {
  const [, length, content] = /\/Length (\d+) >>\nstream\n([^]*?)\nendstream/.exec(text) ?? [];
  expect(content).toHaveLength(Number(length));
});

it('holds its words', () => {
  expect(text).toContain('<84254E1A62677167>');
});
