import { crc32, deflateRawSync } from 'node:zlib';

/** Part name → content. Names may be anything, also ones no honest writer uses. */
export type ZipContent = Record<string, string | Buffer>;

/** A zip file by hand, for the files that a writer would not make. */
export function zipOf(content: ZipContent): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, body] of Object.entries(content)) {
    const header = headerOf(name, Buffer.from(body));
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), header.common, header.lengths, header.name, header.packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), header.common, header.lengths, tail, header.name]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...central, end]);
}

function headerOf(fileName: string, body: Buffer): { common: Buffer; lengths: Buffer; name: Buffer; packed: Buffer } {
  const name = Buffer.from(fileName);
  const packed = deflateRawSync(body);
  const common = Buffer.alloc(22);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x0800, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(body), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(body.length, 18);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length, 0);
  return { common, lengths, name, packed };
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The least package around one sheet's XML. */
export function workbookAround(sheetXml: string, more: ZipContent = {}): Buffer {
  return zipOf({
    'xl/workbook.xml': `${XML}<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml,
    ...more,
  });
}

/** Sheet XML of rows with inline strings. */
export const sheetXml = (rows: string): string => `${XML}<worksheet><sheetData>${rows}</sheetData></worksheet>`;
