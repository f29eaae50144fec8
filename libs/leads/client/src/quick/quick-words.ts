/** What the short form of a new lead says. */
export const ZH = {
  title: '线索标题',
  titleHint: '哪家、想做什么',
  similar: '可能已有同一条，看一眼：',
  channel: '渠道',
  channelHint: '怎么来的：乡贤、商会、以商引商',
  investor: '客商',
  investorHint: '找客商：名称、拼音首字母',
  amount: '预计投资',
  save: '登记',
  saving: '正在保存…',
  cancel: '取消',
};
export const EN: typeof ZH = {
  title: 'Title',
  titleHint: 'Who, and what they want',
  similar: 'This may be on record already:',
  channel: 'Channel',
  channelHint: 'How it came: a friend of the town, a chamber, a referral',
  investor: 'Investor',
  investorHint: 'Find an investor by name',
  amount: 'Expected investment',
  save: 'Record',
  saving: 'Saving…',
  cancel: 'Cancel',
};
