import { customPinyin, pinyin } from 'pinyin-pro';
import { plainText } from './plain-text';

/** Words of this region and trade that general dictionaries read otherwise. */
const LOCAL_READINGS: Record<string, string> = {
  厝: 'cuò',
  长泰: 'cháng tài',
  重中之重: 'zhòng zhōng zhī zhòng',
  片仔癀: 'piàn zǎi huáng',
  乐清: 'yuè qīng',
};
/** Characters that people type either way, whatever the dictionary says: 长泰 as changtai and zhangtai. */
const EITHER_WAY: Record<string, readonly string[]> = {
  长: ['chang', 'zhang'],
  重: ['zhong', 'chong'],
  厦: ['xia', 'sha'],
  行: ['hang', 'xing'],
  乐: ['le', 'yue'],
  仔: ['zai', 'zi'],
};
const HAN = /\p{Script=Han}/u;

let taught = false;

function read(text: string, toneType: 'none' | 'num'): string[] {
  if (!taught) customPinyin(LOCAL_READINGS);
  taught = true;
  return pinyin(text, { type: 'array', toneType, v: true, toneSandhi: false, nonZh: 'spaced' }).map((syllable) =>
    syllable.replace(/^([ln])ve/, '$1ue'),
  );
}

/** For each character of a plain text its readings without tone, the likeliest first; a letter or digit reads as itself. */
export function readingsOf(plain: string): { readings: readonly string[]; spoken: boolean }[] {
  const characters = [...plain];
  return read(plain, 'none').map((syllable, i) => {
    const character = characters[i] ?? '';
    const others = (EITHER_WAY[character] ?? []).filter((other) => other !== syllable);
    return { readings: [syllable, ...others], spoken: HAN.test(character) && syllable !== character };
  });
}

/** Orders names as a Chinese reader looks them up: by sound and tone, then by character. For a column compared byte by byte. */
export function pinyinOrder(name: string): string {
  const plain = plainText(name).replace(/[^\p{L}\p{N}]/gu, '');
  return `${read(plain, 'num').join(' ')} ${plain}`;
}
