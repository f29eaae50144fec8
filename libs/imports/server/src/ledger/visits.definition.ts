import type { LedgerDefinition } from './ledger-definition.ts';

/** Ledger C 客商活动 (招商拜访与接待台账). The same company twice is two visits, also on one day. */
export const VISITS_LEDGER: LedgerDefinition = {
  kind: 'visits',
  subject: 'investor',
  sameWhen: [],
  needs: [['investor'], ['on'], ['way', 'guests', 'hosts', 'topic']],
  columns: [
    { field: 'seq', parse: 'line', names: ['序号', '编号', 'no', 'number', 'seq'] },
    {
      field: 'on',
      parse: 'day',
      names: ['日期', '时间', '拜访日期', '拜访时间', '接待时间', '活动时间', 'date', 'day', 'on'],
      required: true,
      fill: true,
      fillBlank: true,
    },
    {
      field: 'way',
      parse: 'direction',
      names: ['方式', '类型', '活动方式', '对接方式', '活动类型', '形式', 'way', 'kind', 'type'],
      fill: true,
      fillBlank: true,
    },
    {
      field: 'investor',
      parse: 'line',
      names: ['企业', '客商', '企业名称', '客商名称', '拜访企业', '来访企业', '投资方', '单位', 'company', 'investor'],
      required: true,
    },
    {
      field: 'guests',
      parse: 'line',
      names: ['对方人员及职务', '对方人员', '客商人员', '对方参加人员', 'guests', 'theirside', 'visitors'],
    },
    {
      field: 'hosts',
      parse: 'line',
      names: ['我方领导', '我方人员', '接待领导', '带队领导', '参加领导', 'hosts', 'ourside', 'leader'],
      fill: true,
      fillBlank: true,
    },
    { field: 'topic', parse: 'text', names: ['洽谈内容', '内容', '对接内容', '活动内容', '主要内容', 'topic', 'subject', 'talks'] },
    { field: 'intent', parse: 'intent', names: ['达成意向', '意向', '意向程度', 'intent', 'outcome'] },
    { field: 'nextAction', parse: 'text', names: ['下一步', '下一步计划', '下一步工作', '下步计划', 'nextstep', 'nextaction', 'next'] },
    {
      field: 'responsibleUnit',
      parse: 'line',
      names: ['责任单位', '牵头单位', '接待单位', '主责单位', 'responsibleunit', 'unit'],
      fill: true,
    },
  ],
};
