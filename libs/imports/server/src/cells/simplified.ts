import { ConverterFactory, type ConverterFunction } from 'opencc-js/core';
import traditionalToSimplified from 'opencc-js/to/cn';

let convert: ConverterFunction | undefined;

/** 項目名稱 → 项目名称: ledgers of Taiwanese investors come in traditional script. The table is unfolded at the first such text. */
export function simplified(text: string): string {
  if (!/[^\u0000-\u00ff]/.test(text)) return text;
  convert ??= ConverterFactory(...traditionalToSimplified);
  return convert(text);
}
