import { CITIES } from './cities';
import { COUNTIES } from './counties';

/** `full`: written with its rank (漳州市); such a name is a place whatever follows. A bare one (漳州) may be part of a brand. */
export interface Place {
  /** The place without its rank, so that 漳州市 and 漳州 are one. */
  name: string;
  full: boolean;
}

const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|裕固|保安|独龙|鄂伦春|各';
const AUTONOMY = new RegExp(`(?:壮族|回族|维吾尔)?自治区$|(?:(?:${PEOPLES})族?)*自治[州县旗]$`);
const RANK = /(?:特别行政区|地区|[省市区县旗盟])$/;

/** Bare names that open many a brand and no longer say where a company is. */
const EVERYDAY_WORDS = new Set([
  '东方',
  '大同',
  '安康',
  '长治',
  '朝阳',
  '永安',
  '大兴',
  '高安',
  '乐平',
  '丰城',
  '明光',
  '天长',
  '兴化',
  '东台',
]);
const ABROAD =
  '中国 中华人民共和国 大陆 亚太 亚洲 华东 华南 华北 华中 西南 西北 闽南 海西 香港 澳门 台湾 新加坡 马来西亚 印尼 泰国 菲律宾 越南 日本 韩国 美国 德国 法国 英国 加拿大 澳大利亚 瑞士 bvi 开曼';

const words = (list: Record<string, string>) => Object.values(list).flatMap((names) => names.split(' ').filter(Boolean));
const provinces = Object.keys(CITIES);
const counties = words(COUNTIES);
const fujian = (COUNTIES['福建省'] ?? '')
  .split(' ')
  .filter((name) => name.endsWith('县') || /^(?:龙海|长泰|沙县|建阳|永定|长乐)/.test(name));
/** Of these the bare name is usual at the head of a company's name: provinces, cities, county cities, the counties of Fujian. */
const usedBare = [...provinces, ...words(CITIES), ...counties.filter((name) => name.endsWith('市')), ...fujian];

const PLACES = new Map<string, Place>();
for (const full of usedBare) {
  const name = bare(full);
  if (!EVERYDAY_WORDS.has(name)) PLACES.set(name, { name, full: false });
}
for (const full of [...provinces, ...words(CITIES), ...counties]) PLACES.set(full, { name: bare(full), full: true });
const LONGEST = Math.max(...[...PLACES.keys()].map((name) => name.length));

/** 市场, 市政, 区域 …: here the rank belongs to the next word, and the place is bare. */
const RANK_IN_NEXT_WORD = /^(?:市[场政容民]|[区县]域|区块)/;

/** The longest place with which a text begins, and how much of the text it takes. */
export function placeAt(text: string): (Place & { length: number }) | null {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const place = PLACES.get(text.slice(0, length));
    if (place && !(place.full && RANK_IN_NEXT_WORD.test(text.slice(length - 1)))) return { ...place, length };
  }
  return null;
}

/** The longest place with which a text ends, as in …科技漳州分公司. */
export function placeAtEnd(text: string): (Place & { length: number }) | null {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const place = PLACES.get(text.slice(-length));
    if (place) return { ...place, length };
  }
  return null;
}

/** A country or part of the world as companies put it in brackets. */
export function isAbroad(text: string): boolean {
  return ABROAD.split(' ').includes(text);
}

/** The place without its rank: 漳州市 → 漳州, 延边朝鲜族自治州 → 延边; a name of two characters keeps it (沙县). */
export function bare(full: string): string {
  const name = AUTONOMY.test(full) ? full.replace(AUTONOMY, '') : full.replace(RANK, '');
  return name.length < 2 ? full : name;
}
