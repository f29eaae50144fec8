import { CURRENCIES, STAGE_WORDS, type ListFields, type Words } from '@luodi/shared/contract';
import type { AgreementGrade, LandingRoute, Light, NATURES, Priority, ProjectStatus } from './project-terms';

const PRIORITY: Record<Priority, Words> = {
  top: ['重中之重', 'Top priority'],
  province: ['省重点', 'Provincial key'],
  city: ['市重点', 'Municipal key'],
  zone: ['区重点', 'Zone key'],
  general: ['一般', 'General'],
};
const STATUS: Record<ProjectStatus, Words> = {
  ACTIVE: ['正常推进', 'On track'],
  DELAYED: ['滞后', 'Delayed'],
  STALLED: ['停滞', 'Stalled'],
  SUSPENDED: ['暂停', 'Suspended'],
  TRANSFERRED: ['移交', 'Transferred'],
  TERMINATED: ['终止', 'Terminated'],
  WITHDRAWN: ['企业撤回', 'Withdrawn'],
  INVALID: ['无效', 'Invalid'],
  MERGED: ['已合并', 'Merged'],
};
const AGREEMENT: Record<AgreementGrade, Words> = { framework: ['框架协议', 'Framework agreement'], contract: ['正式合同', 'Contract'] };
const LIGHT: Record<Light, Words> = { red: ['红灯', 'Red'], amber: ['黄灯', 'Amber'], green: ['绿灯', 'Green'] };
const ROUTE: Record<LandingRoute, Words> = {
  A: ['新供地', 'New land'],
  B: ['租赁厂房', 'Leased plant'],
  C: ['增资扩产', 'Expansion'],
  D: ['总部、贸易、服务', 'HQ, trade, services'],
  E: ['并购、股权、基金', 'M&A, equity, fund'],
};
const NATURE: Record<(typeof NATURES)[number], Words> = {
  new: ['新建', 'New'],
  expansion: ['扩建', 'Expansion'],
  upgrade: ['技改', 'Upgrade'],
  relocation: ['迁建', 'Relocation'],
};
const CURRENCY = Object.fromEntries(CURRENCIES.map((code): [string, Words] => [code, [code, code]]));

/** The fields of the list of projects. */
export const PROJECT_FIELDS = {
  name: { kind: 'text', label: ['项目', 'Project'] },
  investors: { kind: 'text', label: ['投资方', 'Investors'] },
  industry: { kind: 'code', label: ['产业', 'Industry'], group: true },
  stage: { kind: 'code', label: ['阶段', 'Stage'], values: STAGE_WORDS, group: true },
  agreement: { kind: 'code', label: ['协议', 'Agreement'], values: AGREEMENT, group: true },
  status: { kind: 'code', label: ['状态', 'Status'], values: STATUS, group: true },
  priority: { kind: 'code', label: ['优先级', 'Priority'], values: PRIORITY, group: true },
  light: { kind: 'code', label: ['灯', 'Light'], values: LIGHT, group: true },
  totalInvestment: { kind: 'money', label: ['总投资', 'Investment'], sum: true },
  currency: { kind: 'code', label: ['币种', 'Currency'], values: CURRENCY, group: true },
  fixedAssetPlan: { kind: 'money', label: ['固定资产投资', 'Fixed assets'], sum: true },
  contractForeign: { kind: 'money', label: ['合同外资', 'Foreign capital'], currency: 'USD', sum: true },
  annualPlan: { kind: 'money', label: ['年度计划投资', 'Planned this year'], sum: true },
  cumulativeDone: { kind: 'money', label: ['累计完成投资', 'Done so far'], sum: true },
  fundsReceived: { kind: 'money', label: ['到资', 'Funds received'], sum: true },
  landMu: { kind: 'number', label: ['用地（亩）', 'Land (mu)'], sum: true },
  town: { kind: 'record', label: ['属地', 'Town'], of: 'towns', group: true },
  unit: { kind: 'record', label: ['责任单位', 'Unit'], of: 'units', group: true },
  officer: { kind: 'record', label: ['招商专员', 'Officer'], of: 'people', group: true },
  hookedLeader: { kind: 'text', label: ['挂钩领导', 'Hooked leader'], group: true },
  stageSince: { kind: 'day', label: ['进入本阶段', 'In this stage since'] },
  plannedStartOn: { kind: 'day', label: ['计划开工', 'Planned start'] },
  enrolledOn: { kind: 'day', label: ['纳统日', 'Enrolled on'] },
  enrolled: { kind: 'flag', label: ['纳统', 'Enrolled'], group: true },
  declared: { kind: 'flag', label: ['台账申报', 'Declared'], group: true },
  route: { kind: 'code', label: ['落地方式', 'Landing route'], values: ROUTE, group: true },
  nature: { kind: 'code', label: ['建设性质', 'Nature'], values: NATURE, group: true },
  projectCompany: { kind: 'text', label: ['项目公司', 'Project company'] },
  progressNote: { kind: 'text', label: ['进展', 'Progress'] },
  problemNote: { kind: 'text', label: ['问题', 'Problem'] },
  updatedAt: { kind: 'instant', label: ['最近更新', 'Latest change'] },
} as const satisfies ListFields;
export type ProjectField = keyof typeof PROJECT_FIELDS;

/** Shown when nothing else is chosen. */
export const PROJECT_COLUMNS: readonly ProjectField[] = ['name', 'industry', 'stage', 'light', 'totalInvestment', 'unit', 'stageSince'];
