import { ConverterFactory, type ConverterFunction } from 'opencc-js/core';
import traditionalToSimplified from 'opencc-js/to/cn';

let convert: ConverterFunction | undefined;

/**
 * The form in which names are compared: half-width (NFKC), simplified characters, lower case, single spaces.
 * The character table (37 kB) is unfolded at the first call.
 */
export function plainText(text: string): string {
  convert ??= ConverterFactory(...traditionalToSimplified);
  return convert(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim();
}
