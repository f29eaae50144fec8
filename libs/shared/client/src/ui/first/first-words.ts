export const ZH = {
  import: '导入我的台账',
  project: '新建项目',
  log: '记拜访',
  sample: '载入示例园区',
  sampleLead: '虚构的企业、项目和活动，存在单独的数据库里，不会混进真实数据。',
  how: '在装有 Luodi 的机器上，到它的目录里运行：',
  copy: '复制',
  copied: '已复制',
  then: '网址和试用账号会显示在终端里，网址只在那台机器上能打开。请用另一个浏览器或无痕窗口登录，以免这里被退出。',
  stop: '按 Ctrl-C 停止；不再需要时运行：',
};
export const EN: typeof ZH = {
  import: 'Import my ledger',
  project: 'New project',
  log: 'Log a visit',
  sample: 'Load the sample zone',
  sampleLead: 'Invented companies, projects and visits in a database of their own, never beside your records.',
  how: 'On the machine that runs Luodi, in its folder:',
  copy: 'Copy',
  copied: 'Copied',
  then: 'The terminal shows the address, which opens on that machine only, and the accounts. Sign in from another browser or a private window; in this one you would be signed out here.',
  stop: 'Ctrl-C stops it; once it is no longer needed:',
};
