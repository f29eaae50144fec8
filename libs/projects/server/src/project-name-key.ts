/** A project's name in one plain form, to recognise it again: no width, case, space or punctuation. */
export const projectNameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
