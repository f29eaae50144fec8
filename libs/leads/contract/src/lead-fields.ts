import { CURRENCIES, type ListFields, type Words } from '@luodi/shared/contract';
import type { LeadVerdict } from './lead-acts.contract';
import type { LeadClockKind } from './lead-clocks';
import type { LeadMethod, LeadState } from './lead.contract';

export const LEAD_STATE_WORDS: Record<LeadState, Words> = {
  open: ['跟踪中', 'Open'],
  converted: ['已转项目', 'Now a project'],
  reserve: ['储备', 'Reserve'],
  dropped: ['已放弃', 'Dropped'],
};
export const LEAD_METHOD_WORDS: Record<LeadMethod, Words> = {
  'top-leader': ['一把手招商', 'By the top leader'],
  referral: ['以商引商', 'Business brings business'],
  'leading-firm': ['链主招商', 'By a leading firm'],
  chain: ['产业链招商', 'Along the chain'],
  fund: ['基金招商', 'By a fund'],
  expo: ['展会招商', 'At an expo'],
  agency: ['委托招商', 'By an agency'],
  stationed: ['驻点招商', 'Stationed team'],
  cloud: ['云招商', 'Online'],
  hometown: ['乡贤回归', 'Hometown ties'],
  scenario: ['场景招商', 'By scenario'],
};
export const LEAD_VERDICT_WORDS: Record<LeadVerdict, Words> = {
  follow: ['跟进', 'Follow'],
  reserve: ['储备', 'Reserve'],
  drop: ['放弃', 'Drop'],
};
export const LEAD_CLOCK_WORDS: Record<LeadClockKind, Words> = {
  respond: ['响应', 'Answer'],
  verdict: ['研判', 'Verdict'],
  feedback: ['反馈', 'Feedback'],
  'follow-up': ['跟进', 'Follow-up'],
};
const CURRENCY = Object.fromEntries(CURRENCIES.map((code): [string, Words] => [code, [code, code]]));

/** The fields of the list of leads. */
export const LEAD_FIELDS = {
  title: { kind: 'text', label: ['线索', 'Lead'] },
  investor: { kind: 'text', label: ['企业', 'Company'] },
  industry: { kind: 'code', label: ['产业', 'Industry'], group: true },
  state: { kind: 'code', label: ['状态', 'State'], values: LEAD_STATE_WORDS, group: true },
  clock: { kind: 'code', label: ['时限', 'Waiting for'], values: LEAD_CLOCK_WORDS, group: true },
  dueOn: { kind: 'day', label: ['到期', 'Due'] },
  estInvestment: { kind: 'money', label: ['预计投资', 'Expected'], sum: true },
  currency: { kind: 'code', label: ['币种', 'Currency'], values: CURRENCY, group: true },
  estOutput: { kind: 'money', label: ['预计产值', 'Expected output'], sum: true },
  estTax: { kind: 'money', label: ['预计税收', 'Expected tax'], sum: true },
  landNeed: { kind: 'number', label: ['用地需求（亩）', 'Land wanted (mu)'], sum: true },
  plantNeed: { kind: 'number', label: ['厂房需求（㎡）', 'Plant wanted (㎡)'], sum: true },
  channel: { kind: 'text', label: ['渠道', 'Channel'], group: true },
  method: { kind: 'code', label: ['招商方式', 'Method'], values: LEAD_METHOD_WORDS, group: true },
  verdict: { kind: 'code', label: ['研判', 'Verdict'], values: LEAD_VERDICT_WORDS, group: true },
  verdictReason: { kind: 'text', label: ['研判理由', 'Reason'] },
  officer: { kind: 'record', label: ['招商专员', 'Officer'], of: 'people', group: true },
  unit: { kind: 'record', label: ['单位', 'Unit'], of: 'units', group: true },
  firstReportOn: { kind: 'day', label: ['首报', 'Reported'] },
  firstReportUnit: { kind: 'record', label: ['首报单位', 'Reported by'], of: 'units', group: true },
  firstTalkUnit: { kind: 'record', label: ['首谈单位', 'First talk'], of: 'units', group: true },
  respondedOn: { kind: 'day', label: ['响应日', 'Answered'] },
  lastFollowUpOn: { kind: 'day', label: ['最近跟进', 'Last follow-up'] },
  closedOn: { kind: 'day', label: ['办结日', 'Closed'] },
  project: { kind: 'text', label: ['转成的项目', 'Project'] },
  contentBrief: { kind: 'text', label: ['内容', 'Content'] },
  updatedAt: { kind: 'instant', label: ['最近更新', 'Latest change'] },
} as const satisfies ListFields;
export type LeadField = keyof typeof LEAD_FIELDS;

/** Shown when nothing else is chosen. */
export const LEAD_COLUMNS: readonly LeadField[] = ['title', 'industry', 'clock', 'estInvestment', 'officer', 'unit', 'firstReportOn'];
