import type { AgreementGrade } from '@luodi/projects/contract';
import type { Direction } from '@luodi/visits/contract';
import { type CellRule, compact, isOpen, open, refused, taken } from './cell-note.ts';

/** A rule for a column that takes one of a few words; the first pattern that fits wins. */
const wordRule =
  <T>(words: [RegExp, T][], allowed: string[]): CellRule<T> =>
  (cell) => {
    if (isOpen(cell.text)) return open();
    const text = compact(cell.text).toLowerCase();
    const found = words.find(([pattern]) => pattern.test(text));
    return found ? taken(found[1]) : refused('value-unknown', { allowed });
  };

/** 框架, 意向 and 战略合作 are a framework; 投资合同, 正式协议 a contract. A bare 协议 says neither. */
export const agreementRule = wordRule<AgreementGrade>(
  [
    [/框架|意向|战略|framework|intent|mou|memorandum/, 'framework'],
    [/正式|合同|投资协议|入园协议|contract|formal|agreementsigned/, 'contract'],
  ],
  ['框架协议', '正式合同'],
);

export const lightRule = wordRule<'green' | 'yellow' | 'red'>(
  [
    [/绿|green/, 'green'],
    [/黄|橙|yellow|amber/, 'yellow'],
    [/红|red/, 'red'],
  ],
  ['绿灯', '黄灯', '红灯'],
);

export const intentRule = wordRule<'strong' | 'medium' | 'weak'>(
  [
    [/强|高|strong|high/, 'strong'],
    [/中|一般|medium|middle|mid/, 'medium'],
    [/弱|低|weak|low/, 'weak'],
  ],
  ['强', '中', '弱'],
);

/** How a visit was paid. 视频洽谈 is video before it is a negotiation. */
export const directionRule = wordRule<Direction>(
  [
    [/视频|线上|云|video|online/, 'video'],
    [/电话|微信|phone|call|wechat/, 'call'],
    [/来访|接待|到访|来区|inbound|received/, 'inbound'],
    [/考察|调研|inspect/, 'inspection'],
    [/拜访|走访|上门|外出|登门|outbound|visit/, 'outbound'],
    [/洽谈|对接|座谈|会谈|磋商|negotiat|talk|meet/, 'negotiation'],
  ],
  ['拜访', '来访', '考察', '洽谈', '视频洽谈', '电话微信'],
);
