import { LEAD_CLOCK_WORDS, LEAD_METHOD_WORDS, LEAD_STATE_WORDS, LEAD_VERDICT_WORDS } from '@luodi/leads/contract';
import { many } from '@luodi/shared/client/rules';
import { allSaid } from '@luodi/shared/contract';

/** Words that all pages of leads share. What a page alone says is beside it. */
export const ZH = {
  title: '线索',
  one: '条线索',
  all: '全部产业',
  states: allSaid(LEAD_STATE_WORDS, 'zh'),
  methods: allSaid(LEAD_METHOD_WORDS, 'zh'),
  verdicts: allSaid(LEAD_VERDICT_WORDS, 'zh'),
  clocks: allSaid(LEAD_CLOCK_WORDS, 'zh'),
  due: {
    met: (day: string) => `${day}`,
    late: (days: number) => `晚 ${days} 天`,
    overdue: (days: number) => `逾期 ${days} 天`,
    today: '今天到期',
    inDays: (days: number) => `还有 ${days} 天`,
    by: (day: string) => `${day} 前`,
  },
  big: '大项目',
  bigTitle: '预计投资 10 亿元（1 亿美元）以上，研判时限一周',
  noInvestor: '企业未登记',
  noOfficer: '未指派',
  log: '记拜访',
  edit: '修改',
  assign: '指派',
  convert: '转为项目',
  open: '打开',
  past: (day: string) => `线索只看今天的，不随 ${day} 变化，也不能修改。`,
  now: '回到今天',
};
export type LeadsWords = typeof ZH;
export const EN: LeadsWords = {
  title: 'Leads',
  one: 'lead',
  all: 'all industries',
  states: allSaid(LEAD_STATE_WORDS, 'en'),
  methods: allSaid(LEAD_METHOD_WORDS, 'en'),
  verdicts: allSaid(LEAD_VERDICT_WORDS, 'en'),
  clocks: allSaid(LEAD_CLOCK_WORDS, 'en'),
  due: {
    met: (day) => day,
    late: (days) => `${many(days, 'day')} late`,
    overdue: (days) => `${many(days, 'day')} overdue`,
    today: 'due today',
    inDays: (days) => `${many(days, 'day')} left`,
    by: (day) => `by ${day}`,
  },
  big: 'Big',
  bigTitle: 'Expected to invest CNY 1,000 m (USD 100 m) or more: a week for the verdict',
  noInvestor: 'No company yet',
  noOfficer: 'Not assigned',
  log: 'Log a visit',
  edit: 'Edit',
  assign: 'Assign',
  convert: 'Make it a project',
  open: 'Open',
  past: (day) => `Leads are shown as of today, do not follow ${day} and cannot be edited.`,
  now: 'Back to today',
};
