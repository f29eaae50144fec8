import { type CellNote, type CellRule, isOpen, open, problem, refused, taken, warning } from './cell-note.ts';

// Bidirectional controls, zero-width characters, soft hyphen, tag characters: they make a name look like another.
const HIDDEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const GARBLED = /\ufffd|锟斤拷|烫烫烫|[ÃÂäåæçèé][\u0080-\u00bf]/;

export interface CleanText {
  text: string;
  hadHidden: boolean;
}

/** Takes out what cannot be seen; line breaks stay. */
export function cleanText(raw: string): CleanText {
  const text = raw.replace(HIDDEN, '').replace(CONTROL, '');
  return { text: text.replace(/\r\n?/g, '\n').trim(), hadHidden: text !== raw };
}

/** Free text over one or more lines. */
export const textRule: CellRule<string> = (cell, context) => {
  const { text, hadHidden } = cleanText(cell.text);
  const notes: CellNote[] = hadHidden ? [warning('text-hidden-characters')] : [];
  if (GARBLED.test(text)) notes.push(warning('text-garbled'));
  if (isOpen(text)) return open(...notes);
  if ([...text].length > context.maxLength)
    return open(...notes, problem('text-too-long', { length: [...text].length, max: context.maxLength }));
  return taken(text, ...notes);
};

/** A name or label: one line. A line break inside Chinese text is only a wrapped cell. */
export const lineRule: CellRule<string> = (cell, context) => {
  const read = textRule(cell, context);
  return { ...read, value: read.value?.replace(/\s*\n\s*/g, '').replace(/\s+/g, ' ') ?? null };
};

/**
 * Unified social credit code, shape only: eighteen of GB 32100's characters. Its check digits are the investors' rule.
 * A code typed into a number cell has lost its last digits for good.
 */
export const creditCodeRule: CellRule<string> = (cell) => {
  const { text, hadHidden } = cleanText(cell.text);
  const code = text
    .normalize('NFKC')
    .replace(/[\s\-']/g, '')
    .toUpperCase();
  if (isOpen(text)) return open();
  if (typeof cell.value === 'number' || /^\d(\.\d+)?E\+?\d+$/.test(code)) return refused('credit-code-as-number');
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return refused('credit-code-shape', { length: code.length });
  return taken(code, ...(hadHidden ? [warning('text-hidden-characters')] : []));
};
