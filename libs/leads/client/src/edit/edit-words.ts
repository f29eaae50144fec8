import type { Currency } from '@luodi/shared/contract';

/** What the form of a lead says. Field names are in field-words. */
export const ZH = {
  create: { title: '新建线索', lead: '标题和渠道必填，其余以后再补', go: '登记线索', going: '正在登记…', done: '线索已登记' },
  title: '修改线索',
  cancel: '取消',
  groups: { basics: '基本', scale: '规模与要素', first: '首报与归属', days: '进展' },
  none: '未定',
  ofInvestor: '随企业',
  currencies: { CNY: '人民币', USD: '美元', HKD: '港元', TWD: '新台币', EUR: '欧元', JPY: '日元' } as Record<Currency, string>,
  investor: { find: '找企业：名称、拼音首字母', make: (name: string) => `新建客商“${name}”` },
  officer: '找人：姓名或单位',
  hints: {
    title: '一句话说清：谁、想做什么',
    channel: '从哪里听来的：乡贤引荐、投洽会、企业来电',
    firstReportOn: '不填按今天记；登记后不能再改',
    firstTalkUnitId: '最先与企业洽谈的单位',
    days: '在这条线索上记拜访，会自动算作响应和跟进',
  },
};
export const EN: typeof ZH = {
  create: {
    title: 'New lead',
    lead: 'Title and channel are needed, the rest can follow',
    go: 'Record lead',
    going: 'Recording…',
    done: 'Lead recorded',
  },
  title: 'Edit lead',
  cancel: 'Cancel',
  groups: { basics: 'Basics', scale: 'Size and needs', first: 'First report and unit', days: 'Progress' },
  none: 'Not set',
  ofInvestor: 'That of the company',
  currencies: { CNY: 'CNY', USD: 'USD', HKD: 'HKD', TWD: 'TWD', EUR: 'EUR', JPY: 'JPY' },
  investor: { find: 'Find a company by name', make: (name) => `New investor “${name}”` },
  officer: 'Find a person by name or unit',
  hints: {
    title: 'In a line: who, and what they want to make',
    channel: 'Where it was heard: hometown ties, an expo, a call',
    firstReportOn: 'Today when left blank; it cannot be changed later',
    firstTalkUnitId: 'The unit that talked with the company first',
    days: 'A visit logged on this lead answers and follows up by itself',
  },
};
