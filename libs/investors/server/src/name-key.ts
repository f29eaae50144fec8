import { plainText } from '@luodi/shared/server';
import { takePlaces } from './places/leading-places';
import { isAbroad, placeAt, placeAtEnd } from './places/places';
import { splitTrade } from './trades';

/** What of a company's name tells it from another's (归一). */
export interface NameKey {
  /** Brand and trade, without place, legal form and signs: two names of one company have one key. Never empty for a name with a letter. */
  key: string;
  /** The narrowest place in the name, without its rank; empty when there is none. Not part of the key. */
  place: string;
  /** 字号; empty for a name that is only place and trade. */
  brand: string;
  /** 行业; empty when the name gives none. */
  trade: string;
  /** A group 集团 and its subsidiaries are related companies, not one. */
  group: boolean;
  /** What the branch 分公司, 办事处 … is called; null for the company itself. */
  branch: string | null;
}

const BRACKETS = /[([【〔[{<《](.*?)[)\]】〕\]}>》]/g;
const SIGNS = /[^\p{L}\p{N}]/gu;
const LEGAL_MARK = /^(?:有限合伙|普通合伙|特殊普通合伙|筹|筹建|筹建中|拟设立|待设立|暂定|暂定名|原.+)$/;
const LEGAL_FORM =
  /(?:股份有限公司|有限责任公司|有限公司|股份公司|责任公司|集团公司|总公司|分公司|公司|集团|有限合伙|普通合伙|合伙企业|个人独资企业|专业合作社|合作社)$/;
const LATIN_FORM =
  /[\s,.]+(?:co\b\.?,?\s*(?:ltd|limited)?|company(?:\s+limited)?|limited|ltd|inc|llc|llp|corp|corporation|gmbh|ag|plc|pte|s\.a)\.?$/;
const COMPANY = /^.+(?:公司|集团)/;
const BRANCH = /(?:分公司|办事处|代表处|联络处|营业部|分厂|分行|支行|分院)$/;

/** The key of a company's name, however it was typed: half or full width, simplified or traditional, with or without place and form. */
export function nameKey(name: string): NameKey {
  const plain = plainText(name);
  const { body, place: placeInBrackets, group: groupInBrackets } = openBrackets(plain);
  const { head, branch } = takeBranch(withoutLatinForm(body).replace(SIGNS, ''));
  const { rest: formless, group } = withoutLegalForm(head);
  const { rest, place } = takePlaces(formless);
  const key = rest || plain.replace(SIGNS, '') || plain;
  return { key, place: placeInBrackets || place, ...splitTrade(key), group: group || groupInBrackets, branch };
}

/** Takes out what the brackets say of place and form and opens the others: (漳州), (集团), (有限合伙). */
function openBrackets(plain: string): { body: string; place: string; group: boolean } {
  let place = '';
  let group = false;
  const body = plain.replace(BRACKETS, (_all, content: string) => {
    const inside = content.replace(SIGNS, '');
    if (inside === '集团') group = true;
    else if (isPlace(inside)) place = placeName(inside);
    else if (!LEGAL_MARK.test(inside)) return inside;
    return '';
  });
  return body.replace(SIGNS, '') === '' ? { body: plain, place: '', group } : { body, place, group };
}

function isPlace(text: string): boolean {
  return isAbroad(text) || placeAt(text)?.length === text.length || (text !== '' && takePlaces(text, true).rest === '');
}

function placeName(text: string): string {
  return takePlaces(text, true).place || text;
}

/** …有限公司漳州分公司 → the company and 漳州. Without 公司 before it a place at the end is the branch: …科技漳州分公司. */
function takeBranch(text: string): { head: string; branch: string | null } {
  const rest = text.replace(BRANCH, '');
  if (rest === text || rest === '') return { head: text, branch: null };
  const cut = COMPANY.exec(rest)?.[0].length ?? beforePlaceAtEnd(rest);
  return { head: rest.slice(0, cut), branch: rest.slice(cut) };
}

function beforePlaceAtEnd(text: string): number {
  const length = placeAtEnd(text)?.length ?? 0;
  return length < text.length ? text.length - length : text.length;
}

function withoutLegalForm(text: string): { rest: string; group: boolean } {
  const form = LEGAL_FORM.exec(text)?.[0];
  if (form === undefined || form === text) return { rest: text, group: false };
  const inner = withoutLegalForm(text.slice(0, -form.length));
  return { rest: inner.rest, group: inner.group || form.startsWith('集团') };
}

function withoutLatinForm(text: string): string {
  const cut = text.replace(LATIN_FORM, '');
  return cut === text || cut === '' ? text : withoutLatinForm(cut);
}
