import type { ListFields, Words } from '@luodi/shared/contract';
import type { Direction, Intent } from './visit.contract';

const DIRECTION: Record<Direction, Words> = {
  outbound: ['拜访', 'Visit'],
  inbound: ['来访', 'Hosted'],
  inspection: ['考察', 'Site tour'],
  negotiation: ['洽谈', 'Talks'],
  video: ['视频', 'Video'],
  call: ['电话微信', 'Call'],
};
const INTENT: Record<Intent, Words> = { strong: ['强', 'Strong'], medium: ['中', 'Medium'], weak: ['弱', 'Weak'], none: ['无', 'None'] };

/** The fields of the list of visits. */
export const VISIT_FIELDS = {
  company: { kind: 'text', label: ['企业', 'Company'] },
  visitedOn: { kind: 'day', label: ['日期', 'Day'] },
  direction: { kind: 'code', label: ['方式', 'Kind'], values: DIRECTION, group: true },
  project: { kind: 'text', label: ['项目', 'Project'] },
  industry: { kind: 'code', label: ['产业', 'Industry'], group: true },
  city: { kind: 'text', label: ['城市', 'City'], group: true },
  topic: { kind: 'text', label: ['主题', 'Topic'] },
  summary: { kind: 'text', label: ['内容', 'Summary'] },
  hosts: { kind: 'text', label: ['我方', 'Hosts'] },
  guests: { kind: 'text', label: ['客商', 'Guests'] },
  topLeader: { kind: 'flag', label: ['一把手带队', 'Led by a top leader'], group: true },
  askFromInvestor: { kind: 'text', label: ['诉求', 'Ask'] },
  ourPromise: { kind: 'text', label: ['承诺', 'Promise'] },
  intent: { kind: 'code', label: ['意向', 'Intent'], values: INTENT, group: true },
  nextAction: { kind: 'text', label: ['下一步', 'Next step'] },
  nextActionOwner: { kind: 'record', label: ['下一步负责人', 'Owner'], of: 'people', group: true },
  nextActionDueOn: { kind: 'day', label: ['下一步期限', 'Due'] },
  unit: { kind: 'record', label: ['单位', 'Unit'], of: 'units', group: true },
  loggedBy: { kind: 'record', label: ['记录人', 'Logged by'], of: 'people', group: true },
  createdAt: { kind: 'instant', label: ['记录时间', 'Logged'] },
} as const satisfies ListFields;
export type VisitField = keyof typeof VISIT_FIELDS;

/** Shown when nothing else is chosen. */
export const VISIT_COLUMNS: readonly VisitField[] = [
  'company',
  'visitedOn',
  'direction',
  'summary',
  'hosts',
  'nextAction',
  'nextActionDueOn',
];
