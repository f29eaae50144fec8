import type { GuestDto, HostDto, Rank } from '@luodi/visits/contract';
import { compact } from '../cells/cell-note.ts';

const BETWEEN = /\s*[、,，;；\n]\s*|\s+(?:和|及)\s+/;
const MOST = 30;
const LONGEST = 60;

/** Ranks as ledgers write them; the first that fits wins. A 主任 or 书记 is of the zone only where the zone is named. */
const RANK_WORDS: [RegExp, Rank][] = [
  [/市(委|政府)?主要领导|市委书记|(?<!副)市长(?!助)/, 'city-chief'],
  [/市(委|政府)?(分管)?领导|副市长|市委常委/, 'city-leader'],
  [/区主要领导|一把手|^主要领导|党工委书记|管委会主任|区委书记|区长$|^书记$/, 'zone-chief'],
  [/副(主任|书记|区长).*管委会|管委会副主任|党工委副书记|党工委委员|副区长|区(分管)?领导|分管领导|挂钩领导|区分管/, 'zone-deputy'],
  [/副(局长|主任|镇长|书记|科长|部长|总经理)|部门分管/, 'dept-deputy'],
  [/局长|主任|镇长|书记|部长|部门主要|负责人/, 'dept-chief'],
  [/专员|干部|科员|工作人员|科长|经办/, 'staff'],
];

const namesIn = (text: string | null): string[] =>
  (text ?? '')
    .split(BETWEEN)
    .map((name) => name.trim().slice(0, LONGEST))
    .filter((name) => name !== '')
    .slice(0, MOST);

/** Our side as a ledger names it: `区主要领导、招商服务中心主任`. A rank that the words do not tell stays open. */
export function hostsIn(text: string | null): HostDto[] {
  return namesIn(text).map((name) => {
    const rank = RANK_WORDS.find(([words]) => words.test(compact(name)))?.[1];
    return rank ? { name, rank } : { name };
  });
}

/** Their side: `总经理等5人` stays one entry, and counts as five where guests are counted. */
export const guestsIn = (text: string | null): GuestDto[] => namesIn(text).map((name) => ({ name }));
