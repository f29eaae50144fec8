import type { Reach } from '@luodi/shared/contract';

export const ZH = {
  open: '谁能看',
  title: '谁能看这条记录',
  lead: (unit: string) => `属于${unit}`,
  you: '您',
  reaches: { unit: '本单位', below: '本单位及下级', zone: '全区', none: '' } as Record<Reach, string>,
  why: (role: string, reach: string) => `${role} · 看${reach}`,
  lent: (name: string, until: string) => `${name}委托，至${until}`,
};

export const EN: typeof ZH = {
  open: 'Who sees this',
  title: 'Who sees this record',
  lead: (unit) => `It belongs to ${unit}`,
  you: 'You',
  reaches: { unit: 'the own unit', below: 'the own unit and below', zone: 'the whole zone', none: '' },
  why: (role, reach) => `${role}, sees ${reach}`,
  lent: (name, until) => `for ${name}, until ${until}`,
};
