import { changeText, type ValueNames } from './change-text';

const NAMES: ValueNames = {
  amount: (yuan, currency) => `${yuan} ${currency}`,
  day: (day) => `on ${day}`,
  by: (day) => `by ${day}`,
  undated: (month) => `in ${month}`,
  stage: (code) => ({ SIGNED: '签约', LANDED: '注册落地' })[code],
  industry: (code) => ({ IM: '一智' })[code],
  town: (id) => ({ t1: '九湖镇' })[id],
  light: (code) => ({ amber: '黄灯' })[code],
  agreement: (code) => ({ contract: '正式合同' })[code],
  direction: (code) => ({ inbound: '来访' })[code],
  intent: (code) => ({ strong: '强' })[code],
  fact: (kind) => ({ filed: '备案', land: '土地' })[kind],
  underWay: '办理中',
  yes: '是',
};

it.each<[string, unknown, string]>([
  ['name', null, '—'],
  ['name', '', '—'],
  ['name', '朔禾储能', '朔禾储能'],
  ['totalInvestment', 230_000_000, '230000000 CNY'],
  ['contractForeign', 5_000_000, '5000000 USD'],
  ['landMu', 78, '78'],
  ['industryCode', 'IM', '一智'],
  ['industryCode', 'IM99', 'IM99'],
  ['townId', 't1', '九湖镇'],
  ['light', 'amber', '黄灯'],
  ['direction', 'inbound', '来访'],
  ['intent', 'strong', '强'],
  ['visitedOn', '2026-03-05', 'on 2026-03-05'],
  ['visitedOn', '2026-03', 'in 2026-03'],
  ['estTax', 7_200_000, '7200000 CNY'],
  ['plannedStartOn', '2026-03-31', 'on 2026-03-31'],
  ['enrolled', true, '是'],
  ['enrolled', false, '—'],
  ['stage', 'SIGNED', '签约'],
  ['stage', { stage: 'LANDED', on: '2026-03', precision: 'month' }, '注册落地 on 2026-03'],
  ['stage', { stage: 'LANDED', on: '2026-03-12', precision: 'by' }, '注册落地 by 2026-03-12'],
  ['stage', { stage: 'SIGNED', on: '2026-03-02', precision: 'day', agreement: 'contract' }, '签约 正式合同 on 2026-03-02'],
  [
    'stage',
    [
      { stage: 'SIGNED', on: '2026-03-02', precision: 'day', agreement: 'contract' },
      { stage: 'LANDED', on: '2026-03', precision: 'month' },
    ],
    '签约 正式合同 on 2026-03-02 · 注册落地 on 2026-03',
  ],
  [
    'facts',
    [
      { kind: 'filed', state: 'done', on: '2026-02-01' },
      { kind: 'land', state: 'under-way', on: null },
    ],
    '备案 on 2026-02-01 · 土地 办理中',
  ],
])('%s %j is written %s', (field, value, text) => {
  expect(changeText(field, value, NAMES)).toBe(text);
});
