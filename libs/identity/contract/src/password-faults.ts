import type { PasswordPolicy } from './accounts-policy';

export const PASSWORD_FAULTS = ['password-short', 'password-simple', 'password-holds-login'] as const;
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

/** Capital letters, small letters, digits, and all that is neither: signs, spaces, characters of a script without capitals. */
const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];
/** A login of two letters is in too many words to be guessed from them. */
const TELLING_LOGIN = 3;

/** What a policy has against a password, as it is hashed (NFKC); nothing where it is good. Whether it was used before only the hashes know. */
export function passwordFaults(password: string, login: string, { minLength, classes }: PasswordPolicy): PasswordFault[] {
  const text = password.normalize('NFKC');
  const kinds = CLASSES.filter((kind) => kind.test(text)).length;
  const told = login.length >= TELLING_LOGIN && text.toLowerCase().includes(login.toLowerCase());
  return [
    ...([...text].length < minLength ? ['password-short' as const] : []),
    ...(kinds < classes ? ['password-simple' as const] : []),
    ...(told ? ['password-holds-login' as const] : []),
  ];
}
