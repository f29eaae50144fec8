import { splitTrade } from '../trades';
import { placeAt } from './places';

/** Zones as they follow a place; the second form is the one compared. */
const ZONES: readonly (readonly [RegExp, string])[] = [
  [/^(?:国家)?(?:高新技术产业开发区|高新技术开发区|高新区)/, '高新区'],
  [/^(?:国家)?(?:经济技术开发区|经济开发区|经开区)/, '经开区'],
  [/^台商投资区/, '台商投资区'],
  [/^(?:招商局)(?:经济技术)?开发区/, '招商局开发区'],
  [/^(?:古雷)(?:港)?(?:经济)?开发区/, '古雷开发区'],
  [/^(?:常山)(?:华侨)?(?:经济)?开发区/, '常山开发区'],
  [/^(?:自由贸易试验区|自贸试验区|自贸区)(?:.{2}片区)?/, '自贸区'],
  [/^(?:综合保税区|保税港区|保税区)/, '保税区'],
  [/^(?:综合实验区|实验区)/, '实验区'],
  [/^(?:火炬高技术产业开发区|火炬高新区|火炬园)/, '火炬高新区'],
  [/^(?:开发区|工业园区|产业园区|新区)/, '开发区'],
];
const TOWN = /^\p{Script=Han}{2}(?:镇|乡|街道)/u;

/**
 * Cuts the places from the head of a name, as often as there are some: 福建省漳州市龙海区九湖镇… `place` is the narrowest.
 * A bare place is left where it is the brand itself (青岛啤酒): what remains must still hold a brand. Nothing is cut down to
 * nothing, unless `wholly` asks whether a text is only places.
 */
export function takePlaces(text: string, wholly = false): { rest: string; place: string } {
  let rest = text;
  let place = '';
  for (;;) {
    const next = placeAhead(rest, place);
    if (!next || !mayCut(rest.slice(next.length), next.full, wholly)) return { rest, place };
    place = next.name;
    rest = rest.slice(next.length);
  }
}

function placeAhead(rest: string, before: string): { name: string; full: boolean; length: number } | null {
  return (before && zoneAt(rest, before)) || placeAt(rest) || (before && townAt(rest)) || null;
}

function zoneAt(rest: string, before: string) {
  for (const [written, name] of ZONES) {
    const length = written.exec(rest)?.[0].length;
    if (length) return { name: before + name, full: true, length };
  }
  return null;
}

function townAt(rest: string) {
  const town = TOWN.exec(rest)?.[0];
  return town ? { name: town.replace(/(?:镇|乡|街道)$/, ''), full: true, length: town.length } : null;
}

function mayCut(remains: string, full: boolean, wholly: boolean): boolean {
  if (wholly) return true;
  return full ? remains !== '' : remains.length >= 2 && splitTrade(remains).brand !== '';
}
