import type { ShellWords } from '../shell-words';

export const ZH = {
  find: '企业、项目、人；拼音首字母也行',
  findShort: '查找',
  do: {
    logVisit: '记拜访',
    newProject: '新建项目',
    newInvestor: '新增客商',
    create: '快速新建…',
    language: '切换到 English',
    theme: '切换深浅外观',
    keys: '键盘快捷键',
  },
  sheet: {
    title: '键盘快捷键',
    lead: '正在输入文字，或输入法还没上屏时，单键都不起作用。',
    anywhere: '随处可用',
    palette: '查找与操作',
    places: '前往',
    then: '，再按',
    list: '列表与详情栏',
    step: '上一条、下一条',
    open: '打开全页',
    close: '关闭，回到那一行',
    board: '项目看板',
    walk: '在卡片之间走',
    lift: '拿起卡片',
    carry: '换一列',
    drop: '放下，填写推进单',
    back: '放回原处',
  },
};
export type KeyboardWords = typeof ZH;
export const EN: KeyboardWords = {
  find: 'Company, project, person; pinyin initials too',
  findShort: 'Find',
  do: {
    logVisit: 'Log visit',
    newProject: 'New project',
    newInvestor: 'New investor',
    create: 'Quick create…',
    language: '切换到中文',
    theme: 'Light or dark appearance',
    keys: 'Keyboard shortcuts',
  },
  sheet: {
    title: 'Keyboard shortcuts',
    lead: 'Single keys do nothing while you type, or while an input method composes.',
    anywhere: 'Anywhere',
    palette: 'Find and do',
    places: 'Go to',
    then: ' then ',
    list: 'Lists and side panel',
    step: 'Previous, next',
    open: 'Open the full page',
    close: 'Close, back to the row',
    board: 'Project board',
    walk: 'Walk between cards',
    lift: 'Lift the card',
    carry: 'Carry it to another column',
    drop: 'Put it down and fill in the move',
    back: 'Put it back',
  },
};

/** Other words by which a command is found, besides its name in the reader's language: the other language, pinyin, initials. */
export const ALSO: { do: Record<keyof KeyboardWords['do'], string>; go: Partial<Record<keyof ShellWords['places'], string>> } = {
  do: {
    logVisit: '记拜访 log visit jbf jibaifang',
    newProject: '新建项目 new project xjxm xinjian xiangmu',
    newInvestor: '新增客商 new investor company xzks xinzeng keshang',
    create: '快速新建 quick create ksxj kuaisu xinjian',
    language: '语言 language english 中文 yy yuyan',
    theme: '外观 深色 浅色 theme dark light wg waiguan',
    keys: '快捷键 shortcuts keyboard kjj kuaijiejian',
  },
  go: {
    projects: '项目 projects board xm xiangmu',
    investors: '客商 investors companies ks keshang',
    visits: '活动 visits hd huodong',
    overview: '总览 overview zl zonglan',
    reports: '报告 周报 reports bg baogao zb zhoubao',
    imports: '导入 import ledgers dr daoru',
    settings: '管理 settings gl guanli',
  },
};
