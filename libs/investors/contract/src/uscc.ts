/**
 * The check of a unified social credit code 统一社会信用代码 (GB 32100-2015):
 * `ok` its check character fits; `legacy` only that of the organisation code in it fits, as in the pilot codes of Fujian and
 * Xiamen: accept with a warning; `warn` neither fits: ask to retype, accept with the licence attached; `none` there is no code.
 */
export const USCC_CHECKS = ['ok', 'legacy', 'warn', 'none'] as const;
export type UsccCheck = (typeof USCC_CHECKS)[number];

/** Digits and letters without I O S V Z; the value of each is its place. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = new RegExp(`^[${CHARACTERS}]{18}$`);
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714: the organisation code is characters 9–16, its check character is the 17th; A = 10 … Z = 35. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** As it is stored: half-width capitals without spaces and dashes; null when nothing is left. */
export function normaliseUscc(text: string | null | undefined): string | null {
  const code = (text ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
    .toUpperCase();
  return code === '' ? null : code;
}

/** How far a code, written in any manner, can be trusted. Never a reason to refuse it. */
export function checkUscc(text: string | null | undefined): UsccCheck {
  const code = normaliseUscc(text);
  if (code === null) return 'none';
  if (!SHAPE.test(code)) return 'warn';
  if (code[17] === checkCharacter(code)) return 'ok';
  return code[16] === organisationCheck(code) ? 'legacy' : 'warn';
}

/** The first sixteen characters with both check characters, for codes of invented companies. */
export function completeUscc(sixteen: string): string {
  const seventeen = sixteen + organisationCheck(sixteen);
  return seventeen + checkCharacter(seventeen);
}

function checkCharacter(code: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * CHARACTERS.indexOf(code.charAt(i)), 0);
  return CHARACTERS[(31 - (sum % 31)) % 31];
}

function organisationCheck(code: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, i) => total + weight * parseInt(code.charAt(8 + i), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : String(check % 11);
}
