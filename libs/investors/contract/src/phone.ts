const MOBILE = /^(?:\+?86)?(1[3-9]\d{9})$/;
/** Area codes of mainland China: 010 and 02x have three digits, the others four; numbers have seven or eight. */
const LANDLINE = /^(?:\+?86)?0?(10|2\d|[3-9]\d{2})(\d{7,8})$/;
const ABROAD = /^\+([1-9]\d{6,14})$/;
const EXTENSION = /(?:转|分机|ext\.?|x|#)(\d{1,6})$/i;

/**
 * A phone number as it is kept: a mainland mobile as 11 digits, a landline as 0596-2671234 (an extension after 转), any other with its
 * country code as +886912345678. What is none of these stays as it was typed, in half width. Null when it holds no digit.
 */
export function normalisePhone(text: string | null | undefined): string | null {
  const typed = (text ?? '')
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (!/\d/.test(typed)) return null;
  const extension = EXTENSION.exec(typed.replace(/\s/g, ''))?.[1];
  const bare = typed.replace(/\s/g, '').replace(EXTENSION, '');
  const digits = bare.replace(/[\s().\p{Pd}]/gu, '').replace(/^00/, '+');
  const known = mainland(digits, bare) ?? ABROAD.exec(digits)?.[0];
  return known ? known + (extension ? `转${extension}` : '') : typed;
}

/** Without a zero or +86 before it, ten or eleven digits may be anything: only a written area code makes a landline. */
function mainland(digits: string, bare: string): string | undefined {
  const mobile = MOBILE.exec(digits)?.[1];
  if (mobile) return mobile;
  const [, area, number] = /^\(?(?:\+|0)/.test(bare) ? (LANDLINE.exec(digits) ?? []) : [];
  return area && `0${area}-${number}`;
}

const SHOWN = 3;
const HIDDEN = 4;

/** A kept number as a list may show it: the fourth to the seventh digit hidden, 138****1234. */
export function maskPhone(phone: string | null): string | null {
  let digits = 0;
  return (
    phone?.replace(/\d/g, (digit) => {
      digits += 1;
      return digits > SHOWN && digits <= SHOWN + HIDDEN ? '*' : digit;
    }) ?? null
  );
}
