import { sheetXml, workbookAround, zipOf, type ZipContent } from '../../../libs/imports/server/src/testing/zip.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const MEGABYTE = 1_048_576;

/** Name → file, made when it is asked for: some are large. */
export type Makers = Record<string, () => Buffer>;

const edited = (parts: ZipContent, part: string, edit: (xml: string) => string): Buffer =>
  zipOf({ ...parts, [part]: edit(parts[part]!.toString()) });

const inline = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const rowOf = (row: number, cells: string): string => `<row r="${row}">${cells}</row>`;
const withRow = (parts: ZipContent, row: string): Buffer =>
  edited(parts, SHEET, (xml) => xml.replace('</sheetData>', `${row}</sheetData>`));

/** Entities that grow a thousand millionfold, and one that names a file of the server, at the head of each part that is read. */
export function entities(parts: ZipContent): Makers {
  const ten = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
  const types = { laughs: `<!DOCTYPE x [<!ENTITY e0 "ha">${ten}]>`, outside: '<!DOCTYPE x [<!ENTITY e9 SYSTEM "file:///etc/passwd">]>' };
  const put = (part: string, type: string) => () =>
    edited(parts, part, (xml) => xml.replace(/\?>/, `?>${type}`).replace(/<(v|t)>[^<]*</, '<$1>&e9;<'));
  const made = ['xl/workbook.xml', SHEET, STRINGS, 'xl/styles.xml'].flatMap((part) =>
    Object.entries(types).map(([name, type]) => [`${name} in ${part}`, put(part, type)] as const),
  );
  return Object.fromEntries(made);
}

/** Entries and targets that would lie outside of where a careless reader unpacks. */
export function escapes(parts: ZipContent): Makers {
  const names = ['../../../../tmp/luodi-was-here', '/etc/cron.d/luodi', '..\\..\\luodi.exe', 'C:\\luodi.exe', `xl/${'long/'.repeat(400)}a`];
  const target = (xml: string) => xml.replace(/Target="[^"]*sheet1\.xml"/, 'Target="../../../../etc/passwd"');
  return {
    ...Object.fromEntries(names.map((name) => [`entry ${name.slice(0, 40)}`, () => zipOf({ ...parts, [name]: 'x' })])),
    'sheet outside': () => edited(parts, 'xl/_rels/workbook.xml.rels', target),
  };
}

/** More rows and columns than there are, as said at the head of the sheet and as real cells. */
export function beyondTheSheet(parts: ZipContent): Makers {
  const declared = (ref: string) => () => edited(parts, SHEET, (xml) => xml.replace(/<dimension ref="[^"]*"/, `<dimension ref="${ref}"`));
  return {
    '1,048,577 rows declared': declared('A1:X1048577'),
    '16,385 columns declared': declared('A1:XFE57'),
    'a cell in row 1,048,577': () => withRow(parts, rowOf(1_048_577, inline('A1048577', '项目'))),
    'a cell in column 16,385': () => withRow(parts, rowOf(900, inline('XFE900', '项目'))),
    '16,385 cells in a row': () => withRow(parts, rowOf(900, '<c><v>1</v></c>'.repeat(16_385))),
    '50,001 rows': () => workbookAround(sheetXml(Array.from({ length: 50_001 }, (_, at) => rowOf(at + 1, `<c><v>${at}</v></c>`)).join(''))),
    'a row before the first': () => withRow(parts, rowOf(-1, inline('A1', '项目'))),
    'merged from corner to corner': () =>
      edited(parts, SHEET, (xml) =>
        xml
          .replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
          .replace(/<\/mergeCells><mergeCells[^>]*>/, ''),
      ),
    'columns hidden without end': () =>
      edited(parts, SHEET, (xml) => xml.replace('<sheetData>', '<cols><col min="1" max="999999999" hidden="1"/></cols><sheetData>')),
  };
}

/** Small on the wire, large in memory. The last is large and honest: half a million different cells. */
export function bombs(parts: ZipContent): Makers {
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE);
  const nested = () => zipOf({ 'b.zip': zipOf({ 'c.zip': zipOf({ zeros: zeros(64) }) }) });
  const many = () => zipOf({ ...parts, ...Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`xl/media/${at}`, ''])) });
  const cells = (row: number) => Array.from({ length: 20 }, (_, at) => `<c><v>${row * 20 + at}.${(row * 7_919) % 9_973}</v></c>`).join('');
  return {
    'zeros as the sheet': () => zipOf({ ...parts, [SHEET]: zeros(32) }),
    'blanks as the strings': () => zipOf({ ...parts, [STRINGS]: Buffer.alloc(64 * MEGABYTE, ' ') }),
    'zips in zips beside the sheet': () => zipOf({ ...parts, 'xl/embeddings/a.zip': nested() }),
    'zips in zips as the sheet': () => zipOf({ ...parts, [SHEET]: nested() }),
    'zips in zips as the ledger': nested,
    '2,001 more entries': many,
    'half a million cells': () => workbookAround(sheetXml(Array.from({ length: 25_000 }, (_, at) => rowOf(at + 1, cells(at))).join(''))),
  };
}

/** What Excel would never write in a cell. */
export function strangeCells(parts: ZipContent): Makers {
  const first = (text: string) => () => edited(parts, STRINGS, (xml) => xml.replaceAll(/<t([^>]*)>(?=[^<]{2})/g, `<t$1>${text}`));
  return {
    'NUL in every text': first('_x0000_'),
    'half a character in every text': first('_xD800_'),
    'controls in every text': first('_x0001__x001B_'),
    'text turned round': first('\u202e'),
    'a string that is not there': () => edited(parts, SHEET, (xml) => xml.replaceAll(/t="s"><v>\d+/g, 't="s"><v>999999999')),
    'numbers beyond all bounds': () => edited(parts, SHEET, (xml) => xml.replaceAll(/<v>(\d*\.\d+)/g, '<v>1e308')),
    'numbers that are none': () => edited(parts, SHEET, (xml) => xml.replaceAll(/<v>(\d*\.\d+)/g, '<v>NaN')),
    'styles that are not there': () => edited(parts, SHEET, (xml) => xml.replaceAll(/ s="\d+"/g, ' s="-7"')),
    'addresses that are none': () => edited(parts, SHEET, (xml) => xml.replaceAll(/<c r="[A-Z]+\d+"/g, '<c r="?"')),
  };
}
