export const ZH = {
  stages: {
    LEAD: '线索',
    NEGOTIATING: '在谈',
    PRE_SIGN: '拟签约',
    SIGNED: '签约',
    LANDED: '注册落地',
    PREPARING: '前期手续',
    STARTED: '开工',
    COMPLETED: '竣工',
    PRODUCING: '投产',
  } as Record<string, string>,
  industries: { IM: '一智', BP: '一药', OTHER: '其他' } as Record<string, string>,
  lights: { red: '红灯', amber: '黄灯', green: '绿灯' },
};
export const EN: typeof ZH = {
  stages: {
    LEAD: 'Lead',
    NEGOTIATING: 'Negotiating',
    PRE_SIGN: 'Pre-signing',
    SIGNED: 'Signed',
    LANDED: 'Landed',
    PREPARING: 'Preparing',
    STARTED: 'Started',
    COMPLETED: 'Completed',
    PRODUCING: 'Producing',
  },
  industries: { IM: 'Smart', BP: 'Pharma', OTHER: 'Other' },
  lights: { red: 'Red', amber: 'Amber', green: 'Green' },
};
