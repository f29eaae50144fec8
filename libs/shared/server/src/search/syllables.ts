const SYLLABLES = new Set(
  [
    'a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha chai chan chang chao',
    'che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den',
    'deng di dia dian diao die ding diu dong dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge',
    'gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo',
    'ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun',
    'kuo la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lue lun luo lv ma mai man mang mao me mei',
    'men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan',
    'nue nuo nv o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan',
    'que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao she shei',
    'shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian',
    'tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue',
    'xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen',
    'zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo',
  ].flatMap((line) => line.split(' ')),
);
const LONGEST = 6;
const BEGUN = new Set([...SYLLABLES].flatMap((syllable) => syllable.split('').map((_, i) => syllable.slice(0, i))).filter(Boolean));
/** Beyond this many a text is hardly pinyin, and the first readings do. */
const ENOUGH = 64;

/** Inside a word these are written with an apostrophe, and without one they are the end of the syllable before: cuo, not cu o. */
const LONE_VOWELS = new Set(['a', 'e', 'o']);

export function isSyllable(letters: string): boolean {
  return SYLLABLES.has(letters);
}

/** Whether the letters can be the beginning of a longer syllable: `zha` of `zhang`. */
export function isBegun(letters: string): boolean {
  return BEGUN.has(letters);
}

/** Whether a syllable begins with a vowel, so that it can run together with the one before: xi an. */
export function isOpen(syllable: string): boolean {
  return /^[aeo]/.test(syllable);
}

/**
 * The ways to read letters as pinyin, longest syllables first; the last part may be a syllable only begun. A lone vowel inside
 * (si a li) is read only where there is no other way. `pianz` → pian z; `fangan` → fang an, fan gan; `pzh` → none.
 */
export function parsePinyin(letters: string): string[][] {
  const strict = waysToRead(letters, (part, at) => isSyllable(part) && !(at > 0 && LONE_VOWELS.has(part)));
  return strict.length > 0 ? strict : waysToRead(letters, isSyllable);
}

function waysToRead(letters: string, isPart: (part: string, at: number) => boolean): string[][] {
  const partsAt = (at: number) => {
    const lengths = Array.from({ length: Math.min(LONGEST, letters.length - at) }, (_, i) => i + 1).reverse();
    const parts = lengths.map((length) => letters.slice(at, at + length));
    return parts.filter((part) => isPart(part, at) || (at + part.length === letters.length && isBegun(part)));
  };
  const ways: string[][] = [];
  const readFrom = (at: number, before: string[]): void => {
    if (at === letters.length) ways.push(before);
    for (const part of ways.length < ENOUGH ? partsAt(at) : []) readFrom(at + part.length, [...before, part]);
  };
  if (isReadable(letters, partsAt)) readFrom(0, []);
  return ways;
}

/** From the end backwards, so that a text without any reading costs no search. */
function isReadable(letters: string, partsAt: (at: number) => string[]): boolean {
  const readable = new Set([letters.length]);
  for (let at = letters.length - 1; at >= 0; at--) {
    if (partsAt(at).some((part) => readable.has(at + part.length))) readable.add(at);
  }
  return letters !== '' && readable.has(0);
}
