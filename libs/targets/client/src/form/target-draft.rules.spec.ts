import type { TargetView } from '@luodi/targets/contract';
import { targetDraft } from './target-draft';

it('of a new target holds the node it is added to and nothing else', () => {
  const draft = targetDraft(null, 'IM12');
  expect(Object.entries(draft).filter(([, text]) => text)).toEqual([['industryCode', 'IM12']]);
});

it('of a target holds its fields, blank where there is nothing', () => {
  const target = {
    name: '溯川传感',
    industryCode: 'IM12',
    reason: '补链',
    nextTouch: null,
    nextTouchOn: '2026-03-05',
    ownerId: '7',
  } as TargetView;
  expect(targetDraft(target, 'BP1')).toEqual({
    ...{ name: '溯川传感', industryCode: 'IM12', reason: '补链', nextTouch: '', nextTouchOn: '2026-03-05' },
    ...{ uscc: '', source: '', ownerId: '7' },
  });
});
