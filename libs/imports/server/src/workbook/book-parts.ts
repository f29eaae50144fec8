import { dateFormatPrecision } from './excel-day.ts';
import { attribute, isOn, readXml, unescapeText } from './xml-part.ts';
import type { ZipParts } from './zip-parts.ts';

export interface SheetPart {
  name: string;
  hidden: boolean;
  /** Path of the sheet's XML inside the package. */
  path: string;
}

/** `workbook.xml`: sheet names in order and the date system. */
export async function readBook(parts: ZipParts): Promise<{ date1904: boolean; sheets: SheetPart[] }> {
  const targets = await readTargets(parts);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await readXml(parts.read('xl/workbook.xml'), 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isOn(attributes['date1904']);
      if (name !== 'sheet') return;
      const target = targets.get(attribute(attributes, 'id') ?? '');
      if (target) sheets.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', path: target });
    },
  });
  return { date1904, sheets: sheets.filter((sheet) => parts.has(sheet.path)) };
}

async function readTargets(parts: ZipParts): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  if (!parts.has('xl/_rels/workbook.xml.rels')) return targets;
  await readXml(parts.read('xl/_rels/workbook.xml.rels'), 'xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      // Chart sheets and macro sheets hold no rows.
      if (name !== 'Relationship' || !attributes['Type']?.endsWith('/worksheet')) return;
      const target = attributes['Target'] ?? '';
      targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
    },
  });
  return targets;
}

/** Shared strings in order; rich text runs joined, phonetic hints left out. */
export async function readSharedStrings(parts: ZipParts): Promise<string[]> {
  const strings: string[] = [];
  if (!parts.has('xl/sharedStrings.xml')) return strings;
  let current = '';
  let inText = false;
  let phonetic = false;
  await readXml(parts.read('xl/sharedStrings.xml'), 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(unescapeText(current));
    },
  });
  return strings;
}

/** For each cell style: does it show a date, and how much of it. */
export async function readDateStyles(parts: ZipParts): Promise<('day' | 'month' | null)[]> {
  const codes = new Map<number, string>();
  const styles: ('day' | 'month' | null)[] = [];
  if (!parts.has('xl/styles.xml')) return styles;
  let inCellStyles = false;
  await readXml(parts.read('xl/styles.xml'), 'xl/styles.xml', {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push(dateFormatPrecision(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}
