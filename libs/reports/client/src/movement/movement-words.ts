import type { MoveKind } from './movement';

export const ZH = {
  stage: '阶段',
  last: '上周',
  in: '进',
  out: '出',
  now: '本周',
  total: '合计',
  kinds: { new: '新增', up: '升级', down: '降级', out: '退出' } as Record<MoveKind, string>,
  came: (stage: string, count: number) => `进入${stage} ${count} 个，看是哪些`,
  left: (stage: string, count: number) => `离开${stage} ${count} 个，看是哪些`,
  held: (stage: string, count: number) => `${stage} ${count} 个`,
  gone: '退出',
  fresh: '新增',
  arrow: '到',
  none: '没有变动',
};
export const EN: typeof ZH = {
  stage: 'Stage',
  last: 'Last week',
  in: 'In',
  out: 'Out',
  now: 'This week',
  total: 'Total',
  kinds: { new: 'new', up: 'up', down: 'down', out: 'out' },
  came: (stage, count) => `${count} came into ${stage}, show which`,
  left: (stage, count) => `${count} left ${stage}, show which`,
  held: (stage, count) => `${count} in ${stage}`,
  gone: 'out',
  fresh: 'new',
  arrow: 'to',
  none: 'No movement',
};
