import type { SearchKind } from '@luodi/search/contract';
import { many } from '@luodi/shared/client/rules';

export const ZH = {
  title: '查找与操作',
  placeholder: '企业、项目、人；拼音首字母、信用代码或手机尾号也行',
  section: {
    recent: '最近打开',
    project: '项目',
    investor: '客商',
    lead: '线索',
    contact: '联系人',
    visit: '活动',
    target: '目标企业',
    do: '操作',
    go: '前往',
  } as Record<SearchKind | 'recent' | 'do' | 'go', string>,
  searching: '正在找…',
  none: (text: string) => `没有找到“${text}”。换个叫法，或者只输一两个字。`,
  found: (count: number) => `${count} 条`,
  close: '关闭',
  step: '选',
  open: '打开',
};
export type SearchWords = typeof ZH;
export const EN: SearchWords = {
  title: 'Find and do',
  placeholder: 'Company, project, person; initials, code or phone tail',
  section: {
    recent: 'Opened last',
    project: 'Projects',
    investor: 'Investors',
    lead: 'Leads',
    contact: 'Contacts',
    visit: 'Visits',
    target: 'Targets',
    do: 'Actions',
    go: 'Go to',
  },
  searching: 'Searching…',
  none: (text) => `Nothing found for “${text}”. Try another name, or only a character or two.`,
  found: (count) => many(count, 'result'),
  close: 'Close',
  step: 'choose',
  open: 'open',
};
