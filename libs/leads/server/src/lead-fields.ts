import type { UpdateLeadDto } from '@luodi/leads/contract';
import { toFen } from '@luodi/shared/contract';
import { pinyinOrder } from '@luodi/shared/server';
import type { Lead } from './lead.entity';

const MONEY = ['estInvestment', 'estOutput', 'estTax'] as const;
const PLAIN = [
  'title',
  'channel',
  'method',
  'investorId',
  'industryCode',
  'contentBrief',
  'currency',
  'landNeed',
  'plantNeed',
  'energyNeed',
  'envNeed',
  'firstTalkUnitId',
  'respondedOn',
  'feedbackOn',
] as const;

/** What a body sets on the row: amounts in 分. Fields left out are absent; null or an empty text empties a field. */
export function leadFields(dto: UpdateLeadDto): Partial<Lead> {
  const plain = PLAIN.filter((field) => dto[field] !== undefined).map((field) => [field, emptied(dto[field])]);
  const money = MONEY.filter((field) => dto[field] !== undefined).map((field) => [field, inFen(dto[field])]);
  const followedUp = dto.lastFollowUpOn === undefined ? {} : { followedUpOn: dto.lastFollowUpOn };
  return { ...Object.fromEntries([...plain, ...money]), ...followedUp, ...(dto.title && { pinyin: pinyinOrder(dto.title) }) };
}

const emptied = (value: unknown) => (typeof value === 'string' ? value.trim() || null : value);
const inFen = (yuan: number | null | undefined) => (yuan == null ? null : String(toFen(yuan)));
