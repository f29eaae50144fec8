import type { InvestorView } from '@luodi/investors/contract';

const HOME = ['中国', '中国大陆', 'China'];

/** Where a company is registered, each part once; its country only when it is another one. '' when nothing is known. */
export function seatOf({ country, regProvince, regCity }: Pick<InvestorView, 'country' | 'regProvince' | 'regCity'>): string {
  const parts = [HOME.includes(country ?? '') && regProvince ? null : country, regProvince, regCity];
  return parts.filter((part, at) => part && parts.indexOf(part) === at).join(' ');
}
