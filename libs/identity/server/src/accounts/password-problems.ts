import { passwordFaults, type PasswordPolicy } from '@luodi/identity/contract';
import { problems } from '@luodi/shared/server';
import { hashPassword, passwordMatches } from '../password';

const Password = problems({
  'password-short': { status: 422, zh: '至少 {minLength} 位', en: 'At least {minLength} characters' },
  'password-simple': {
    status: 422,
    zh: '大写字母、小写字母、数字、符号中至少要有 {classes} 种',
    en: 'At least {classes} of: capital letters, small letters, digits, signs',
  },
  'password-holds-login': { status: 422, zh: '不能包含账号', en: 'It must not contain the account' },
  'password-reused': {
    status: 422,
    zh: '不能与最近用过的 {unlike} 个密码相同',
    en: 'It must differ from the last {unlike} passwords',
  },
});

/** @throws 422 on `password`, with the first of what the policy has against it */
export function refuseWeak(password: string, login: string, { ...policy }: PasswordPolicy): void {
  const [fault] = passwordFaults(password, login, policy);
  if (fault) throw Password(fault, policy, { field: 'password' });
}

/** Hashes a new password that is none of those before it. It takes a hash for each, so outside of any transaction. */
export async function hashUnlike(password: string, former: readonly string[], { unlike }: PasswordPolicy): Promise<string> {
  for (const hash of former.slice(0, unlike))
    if (await passwordMatches(password, hash)) throw Password('password-reused', { unlike }, { field: 'password' });
  return hashPassword(password);
}
