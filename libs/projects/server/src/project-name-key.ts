import { plainText } from '@luodi/shared/server';

/** A project's name in one plain form, to recognise it again: no width, script, case, space or punctuation. */
export const projectNameKey = (name: string): string => plainText(name).replace(/[\s\p{P}\p{S}]/gu, '');
