export const ZH = {
  title: '快速新建',
  lead: '按字母选一样',
  kinds: { visit: '一次拜访', project: '项目', investor: '客商', lead: '线索' },
  kindTitle: { visit: '记一次拜访', project: '新建项目', investor: '新增客商', lead: '登记线索' },
  made: (name: string) => `已新建“${name}”`,
  open: '打开',
};
export const EN: typeof ZH = {
  title: 'Quick create',
  lead: 'Choose one by its letter',
  kinds: { visit: 'A visit', project: 'A project', investor: 'An investor', lead: 'A lead' },
  kindTitle: { visit: 'Log a visit', project: 'New project', investor: 'New investor', lead: 'New lead' },
  made: (name) => `“${name}” is on record`,
  open: 'Open',
};
