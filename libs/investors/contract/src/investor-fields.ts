import type { ListFields, Words } from '@luodi/shared/contract';
import type { InvestorKind, Tier } from './investor.contract';
import type { UsccCheck } from './uscc';

const KIND: Record<InvestorKind, Words> = {
  private: ['民企', 'Private'],
  'central-soe': ['央企', 'Central SOE'],
  'provincial-soe': ['省属国企', 'Provincial SOE'],
  'municipal-soe': ['市属国企', 'Municipal SOE'],
  foreign: ['外资', 'Foreign'],
  'hong-kong': ['港资', 'Hong Kong'],
  taiwan: ['台资', 'Taiwan'],
  'overseas-chinese': ['侨资', 'Overseas Chinese'],
  fund: ['基金', 'Fund'],
  association: ['商协会', 'Association'],
};
const TIER: Record<Tier, Words> = { A: ['A', 'A'], B: ['B', 'B'], C: ['C', 'C'] };
const CHECK: Record<UsccCheck, Words> = {
  ok: ['无误', 'In order'],
  legacy: ['试点码', 'Trial code'],
  warn: ['存疑', 'In doubt'],
  none: ['无代码', 'None'],
};

/** The fields of the list of investors. */
export const INVESTOR_FIELDS = {
  fullName: { kind: 'text', label: ['企业', 'Company'] },
  shortName: { kind: 'text', label: ['简称', 'Short name'] },
  industry: { kind: 'code', label: ['产业', 'Industry'], group: true },
  tier: { kind: 'code', label: ['分级', 'Tier'], values: TIER, group: true },
  kind: { kind: 'code', label: ['类型', 'Kind'], values: KIND, group: true },
  country: { kind: 'text', label: ['国别', 'Country'], group: true },
  province: { kind: 'text', label: ['注册省份', 'Province'], group: true },
  city: { kind: 'text', label: ['注册地', 'City'], group: true },
  uscc: { kind: 'text', label: ['信用代码', 'Credit code'] },
  usccCheck: { kind: 'code', label: ['代码核对', 'Code check'], values: CHECK, group: true },
  unit: { kind: 'record', label: ['跟进单位', 'Unit'], of: 'units', group: true },
  source: { kind: 'text', label: ['来源', 'Source'], group: true },
  note: { kind: 'text', label: ['备注', 'Note'] },
  doNotContact: { kind: 'flag', label: ['请勿联系', 'Do not contact'], group: true },
  createdAt: { kind: 'instant', label: ['登记', 'Recorded'] },
  updatedAt: { kind: 'instant', label: ['最近更新', 'Latest change'] },
} as const satisfies ListFields;
export type InvestorField = keyof typeof INVESTOR_FIELDS;

/** Shown when nothing else is chosen. */
export const INVESTOR_COLUMNS: readonly InvestorField[] = ['fullName', 'industry', 'tier', 'kind', 'city', 'uscc', 'unit'];
