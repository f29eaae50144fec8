export const ZH = {
  save: '保存',
  saving: '正在保存…',
  saved: '已保存',
  merged: '已保存；他人刚改的其他内容也保留了',
  same: '没有改动',
  cancel: '取消',
};
export const EN: typeof ZH = {
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved',
  merged: 'Saved; what somebody else changed meanwhile is kept too',
  same: 'Nothing was changed',
  cancel: 'Cancel',
};
