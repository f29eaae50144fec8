import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { keepable } from './text-encoding.ts';
import { WorkbookProblem } from './workbook.ts';

/** Names come without prefix: some writers say `x:row`. */
export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Feeds one XML part through a streaming parser. A document type is refused: entities could grow without end. */
export async function readXml(pieces: AsyncIterable<Buffer>, part: string, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new WorkbookProblem('workbook-damaged', { part });
  });
  parser.on('doctype', () => {
    throw new WorkbookProblem('workbook-unsafe', { part });
  });
  parser.on('opentag', (tag: SaxesTagPlain) => handler.open(local(tag.name), tag.attributes));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', (tag: SaxesTagPlain) => handler.close?.(local(tag.name)));
  const decoder = new TextDecoder('utf-8');
  for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
  parser.write(decoder.decode());
  parser.close();
}

/** An attribute by its name without prefix, as `r:id`. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
}

/** `0`, `false` and absence are false. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Excel writes characters XML cannot hold as `_x000D_`. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? keepable(text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))) : text;
