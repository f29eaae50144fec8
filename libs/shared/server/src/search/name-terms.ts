import { readingsOf } from './pinyin';
import { plainText } from './plain-text';
import { isBegun, isOpen, isSyllable, parsePinyin } from './syllables';

/**
 * Search by postings: a record is filed under the terms of its names and codes, and found when it is filed under every term of
 * the query. Terms are equal texts, so that the search can use a btree under row-level security. Kinds of terms:
 * a character 片 or two neighbours 片仔; `~` and letters: of initials two or three neighbours (~pzh), of pinyin the beginnings of
 * a syllable and of two neighbours (~pian, ~pianz, ~pianzai), of Latin words the beginnings; `#` and the tail of a code or phone.
 */
const SIGNS = /[^\p{L}\p{N}]/gu;
const NUMBER = /^[+\d\s().-]+$/;
const LEGAL_FORMS = ['股份有限公司', '有限责任公司', '有限公司', '股份公司'];
const LONGEST_WORD = 24;
const SHORTEST_TAIL = 4;
const MOST_TERMS = 24;

/**
 * The terms under which a record is filed. `names`: full name, short name, brand, aliases; of each the first letter finds it.
 * `codes`: credit codes and phone numbers in any writing, found by their last 4 to 8 characters or in full.
 */
export function nameTerms(names: readonly string[], codes: readonly string[] = []): string[] {
  const terms = new Set<string>();
  for (const name of names) {
    const plain = withoutLegalForm(plainText(name));
    const text = plain.replace(SIGNS, '');
    for (const term of [...wordsOf(plain).flatMap(wordTerms), ...charactersOf(text).flatMap(characterTerms), ...soundTerms(text)])
      terms.add(term);
  }
  for (const term of codes.map(plainCode).flatMap(tailTerms)) terms.add(term);
  return [...terms];
}

/** The terms that must all match; none when the query holds no letter or digit. Typing on narrows the result. */
export function queryTerms(query: string): string[] {
  const plain = withoutBegunLegalForm(plainText(query));
  if (NUMBER.test(plain)) return wordsOf(plainCode(plain)).flatMap(latinTerms);
  const terms = plain
    .split(' ')
    .flatMap((part) => [...wordsOf(part).flatMap(latinTerms), ...charactersOf(part.replace(SIGNS, '')).flatMap(characterQuery)]);
  return [...new Set(terms)].slice(0, MOST_TERMS);
}

function wordsOf(plain: string): string[] {
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** Characters that stand together once spaces and brackets are gone. */
function charactersOf(text: string): string[] {
  return text.match(/[^a-z0-9]+/g) ?? [];
}

function tailTerms(code: string): string[] {
  const longest = Math.min(code.length, LONGEST_WORD);
  return Array.from({ length: Math.max(0, longest - SHORTEST_TAIL + 1) }, (_, i) => `#${code.slice(-(i + SHORTEST_TAIL))}`);
}

function characterTerms(run: string): string[] {
  return [...run, ...neighbours([...run], 2)];
}

function characterQuery(run: string): string[] {
  const characters = [...run];
  return characters.length === 1 ? characters : neighbours(characters, 2);
}

/** A Latin word is filed under what each of its beginnings would ask for. */
function wordTerms(word: string): string[] {
  const longest = Math.min(word.length, LONGEST_WORD);
  return Array.from({ length: longest }, (_, i) => latinTerms(word.slice(0, i + 1))).flat();
}

function latinTerms(run: string): string[] {
  const word = run.slice(0, LONGEST_WORD);
  if (word.length >= 4 && (word.match(/\d/g)?.length ?? 0) >= 3) return [`#${word}`];
  const ways = parsePinyin(word);
  if (ways.length > 0) return pinyinQuery(ways);
  return word.length <= 3 ? [`~${word}`] : neighbours([...word], 3).map((part) => `~${part}`);
}

/**
 * What is asked for whichever way the letters are read, so that no right answer is lost: zheng may be 郑 or 镇 and the g of 高.
 * Syllables that run together (xi an) are the business of `runTogether`, unless there is no other way to read.
 */
function pinyinQuery(ways: readonly string[][]): string[] {
  const apart = ways.filter((way) => !way.slice(1).some(isOpen));
  const terms = inAll((apart.length > 0 ? apart : ways).map(askedBy));
  return terms.filter((term) => !terms.some((other) => other !== term && other.startsWith(term))).map((term) => `~${term}`);
}

/** Every term under which a name that reads so is filed; the last part may be only the beginning of a syllable. */
function askedBy(way: readonly string[]): string[] {
  if (way.length === 1) return way.flatMap(beginnings);
  const pairsOf = way.slice(1).flatMap((part, i) => {
    const begun = i === way.length - 2 && isBegun(part);
    return [`${way[i]}${part.charAt(0)}`, ...(begun ? [] : [`${way[i]}${part}`])];
  });
  return [...way.flatMap((part) => (part.length > 1 ? beginnings(part) : [])), ...pairsOf];
}

function inAll([first = [], ...others]: readonly string[][]): string[] {
  return first.filter((term) => others.every((other) => other.includes(term)));
}

function soundTerms(text: string): string[] {
  const sounds = readingsOf(text);
  const initials = sounds.map(({ readings }) => [...new Set(readings.map((reading) => reading.charAt(0)))]);
  const twos = initials.slice(1).flatMap((second, i) => pairs(initials[i] ?? [], second));
  const threes = initials.slice(2).flatMap((third, i) => pairs(pairs(initials[i] ?? [], initials[i + 1] ?? []), third));
  const syllables = spokenRuns(sounds).flatMap((run) => [...run.flat().flatMap(beginnings), ...syllablePairs(run), ...runTogether(run)]);
  return [...(initials[0] ?? []), ...twos, ...threes, ...syllables].map((term) => `~${term}`);
}

/** Readings of characters that stand together; a Latin letter between parts them. */
function spokenRuns(sounds: ReturnType<typeof readingsOf>): (readonly string[])[][] {
  const runs: (readonly string[])[][] = [[]];
  for (const { readings, spoken } of sounds) {
    if (spoken) runs.at(-1)?.push(readings);
    else runs.push([]);
  }
  return runs;
}

function syllablePairs(run: readonly (readonly string[])[]): string[] {
  return run.slice(1).flatMap((second, i) =>
    pairs(
      run[i] ?? [],
      second.flatMap((reading) => [reading.charAt(0), reading]),
    ),
  );
}

/** Without an apostrophe 西安溪 is typed as xian xi and 建安社 as jia nan she, and so they are filed under these readings too. */
function runTogether(run: readonly (readonly string[])[]): string[] {
  return run.slice(1).flatMap((second, i) => {
    const [before, after] = [run[i - 1] ?? [], run[i + 2] ?? []];
    return pairsWithOpen(run[i] ?? [], second).flatMap(([one, other]) => {
      const whole = isSyllable(one + other) ? syllablePairs([before, [one + other], after]) : [];
      const moved = [one.slice(0, -1), one.slice(-1) + other];
      return moved.every(isSyllable)
        ? [...whole, ...syllablePairs([before, ...moved.map((part) => [part]), after]), ...moved.flatMap(beginnings)]
        : whole;
    });
  });
}

function pairsWithOpen(first: readonly string[], second: readonly string[]): [string, string][] {
  return first.flatMap((one) => second.filter(isOpen).map((other): [string, string] => [one, other]));
}

function beginnings(syllable: string): string[] {
  return Array.from({ length: syllable.length - 1 }, (_, i) => syllable.slice(0, i + 2)).concat(syllable.length === 1 ? syllable : []);
}

function pairs(left: readonly string[], right: readonly string[]): string[] {
  return left.flatMap((a) => right.map((b) => a + b));
}

function neighbours(parts: readonly string[], count: number): string[] {
  return parts.slice(count - 1).map((_, i) => parts.slice(i, i + count).join(''));
}

function withoutLegalForm(plain: string): string {
  const form = LEGAL_FORMS.find((ending) => plain.endsWith(ending));
  return form && form !== plain ? plain.slice(0, -form.length) : plain;
}

/** Names are filed without their legal form, so a query drops what it has typed of one, while two characters remain. */
function withoutBegunLegalForm(plain: string): string {
  const begun = LEGAL_FORMS.flatMap((form) => [...form].map((_, i) => form.slice(0, i + 1))).filter((part) => plain.endsWith(part));
  const longest = Math.max(0, ...begun.map((part) => part.length));
  return plain.length - longest >= 2 ? plain.slice(0, plain.length - longest) : plain;
}

/** Letters and digits only; of a phone number without the country's 86. */
function plainCode(code: string): string {
  return plainText(code)
    .replace(/[^a-z0-9]/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '');
}
