/** What a spreadsheet would take for a formula once white space, control and zero-width characters are gone; full-width forms too. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
/** A phone number or a plain number may begin with a sign: +86 139 0000 0000 must come back as it went. */
const SIGNED_NUMBER = /^[+-]\d[\d\s.-]*$/;

/** Text for a cell of a sheet: what could run as a formula gets an apostrophe before it, which spreadsheets do not show. */
export const formulaSafe = (text: string): string => (FORMULA.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text);
