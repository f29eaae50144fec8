const PAGE = { width: 595, height: 842 };
const MARGIN = 72;
const LINE = 30;

/** Text as the predefined encoding UniGB-UCS2-H wants it. */
const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();

/**
 * One A4 page of a valid PDF: a title, lines below it. The font is the reader's own (STSong-Light is one of the predefined Chinese fonts),
 * so a page is about a kilobyte.
 */
export function samplePdf(title: string, lines: readonly string[]): Buffer {
  const show = (text: string, size: number, y: number) => `BT /F1 ${size} Tf ${MARGIN} ${y} Td <${hex(text)}> Tj ET`;
  const top = PAGE.height - 2 * MARGIN;
  const content = [show(title, 22, top), ...lines.map((line, i) => show(line, 12, top - 2 * LINE - i * LINE))].join('\n');
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >>
       /FontDescriptor 7 0 R /DW 1000 >>`,
    `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120
       /CapHeight 880 /StemV 93 >>`,
  ]);
}

/** Objects one after the other, then where each begins. Every character is one byte. */
function assemble(objects: string[]): Buffer {
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, i) => {
    const start = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + trailer, 'latin1');
}
