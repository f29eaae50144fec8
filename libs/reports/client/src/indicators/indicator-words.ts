import type { IndicatorCode } from '@luodi/reports/contract';

type Names = Record<IndicatorCode, string>;
export const ZH = {
  names: {
    'outbound-visits': '外出拜访',
    'inbound-visits': '接待来访',
    'inbound-guests': '接待人次',
    'top-leader-visits': '其中：主要领导',
    'new-leads': '新增线索',
    'negotiating-count': '在谈项目',
    'negotiating-amount': '在谈拟投资',
    'new-contracts': '新签约项目',
    'new-contract-amount': '签约额（正式合同）',
    started: '开工项目',
    enrolled: '纳统项目',
  } as Names,
  units: {
    'outbound-visits': '批次',
    'inbound-visits': '批次',
    'inbound-guests': '人次',
    'top-leader-visits': '批次',
    'new-leads': '条',
    'negotiating-count': '个',
    'new-contracts': '个',
    started: '个',
    enrolled: '个',
  } as Names,
};
export const EN: typeof ZH = {
  names: {
    'outbound-visits': 'Outbound visits',
    'inbound-visits': 'Visits received',
    'inbound-guests': 'Guests received',
    'top-leader-visits': 'of these by top leaders',
    'new-leads': 'New leads',
    'negotiating-count': 'In negotiation',
    'negotiating-amount': 'Amount in negotiation',
    'new-contracts': 'New contracts',
    'new-contract-amount': 'Contracted (formal)',
    started: 'Starts',
    enrolled: 'Enrolled in statistics',
  },
  units: {
    'outbound-visits': 'visits',
    'inbound-visits': 'visits',
    'inbound-guests': 'people',
    'top-leader-visits': 'visits',
    'new-leads': 'leads',
    'negotiating-count': 'projects',
    'new-contracts': 'projects',
    started: 'projects',
    enrolled: 'projects',
  } as Names,
};
