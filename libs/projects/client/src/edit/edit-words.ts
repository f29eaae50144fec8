import type { Currency } from '@luodi/shared/contract';

/** What the form of a project says. Field names are in field-words. */
export const ZH = {
  create: { title: '新建项目', lead: '有名字就能建，其余以后再补', go: '建立项目', going: '正在建立…', done: '项目已建立' },
  title: '编辑项目',
  cancel: '取消',
  groups: { basics: '基本', money: '投资', site: '用地与产业', people: '责任', company: '项目公司与内容' },
  none: '未定',
  similar: '可能已有同一个项目，看一眼：',
  currencies: { CNY: '人民币', USD: '美元', HKD: '港元', TWD: '新台币', EUR: '欧元', JPY: '日元' } as Record<Currency, string>,
  investors: {
    find: '找客商：名称、拼音首字母',
    make: (name: string) => `新建客商“${name}”`,
    share: (name: string) => `${name} 占股 %`,
    drop: (name: string) => `去掉 ${name}`,
  },
  officer: '找人：姓名',
  unit: '单位',
  amounts: { unit: (field: string) => `${field}的单位`, yuan: (yuan: string) => `即 ${yuan} 元` },
  hints: {
    name: '一看就知道是哪家、做什么：砚川谐波减速器产业园',
    negotiatingSince: '不填按今天记，以后可往前推',
    contractForeign: '以美元计，不与总投资相加',
    plannedStartOn: '只知道月份就勾“只知道月份”',
  },
};
export type EditWords = typeof ZH;
export const EN: EditWords = {
  create: {
    title: 'New project',
    lead: 'A name is enough; the rest can follow',
    go: 'Create project',
    going: 'Creating…',
    done: 'Project created',
  },
  title: 'Edit project',
  cancel: 'Cancel',
  groups: { basics: 'Basics', money: 'Investment', site: 'Site and industry', people: 'Responsible', company: 'Company and content' },
  none: 'Not set',
  similar: 'This project may be on record already:',
  currencies: { CNY: 'CNY', USD: 'USD', HKD: 'HKD', TWD: 'TWD', EUR: 'EUR', JPY: 'JPY' },
  investors: {
    find: 'Find an investor by name',
    make: (name) => `New investor “${name}”`,
    share: (name) => `Share of ${name}, %`,
    drop: (name) => `Remove ${name}`,
  },
  officer: 'Find a person by name',
  unit: 'Unit',
  amounts: { unit: (field) => `Unit of ${field}`, yuan: (yuan) => `that is ${yuan} yuan` },
  hints: {
    name: 'Says whose it is and what it makes',
    negotiatingSince: 'Today when left blank; it can be moved back later',
    contractForeign: 'In US dollars, never added to the investment',
    plannedStartOn: 'Tick “Month only” where the day is not known',
  },
};
