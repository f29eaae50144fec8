import type { ProjectView } from '@luodi/projects/contract';
import { blankDraft, changesOf, draftOf, newProject } from './project-draft';

const READ = {
  ...blankDraft(),
  id: 'p1',
  version: 3,
  name: '砚川产业园',
  totalInvestment: 420_000_000,
  currency: 'CNY',
  priority: 'general',
  industryCode: 'IM23',
  hookedLeader: '陈屿',
  landMu: 78,
  investors: [{ investorId: 'i1', fullName: '砚川传动', share: 60 }],
} as unknown as ProjectView;

describe('a new project', () => {
  it('sends what was filled in, and shares without the names', () => {
    const draft = { ...blankDraft(), name: ' 砚川 ', investors: [{ investorId: 'i1', fullName: '砚川传动', share: null }] };
    expect(newProject(draft)).toEqual({ name: '砚川', currency: 'CNY', priority: 'general', investors: [{ investorId: 'i1' }] });
  });
});

describe('a change', () => {
  it('of nothing is empty', () => {
    expect(changesOf(draftOf(READ), READ)).toEqual({});
  });

  it('sends only what differs; what was emptied as null', () => {
    const draft = { ...draftOf(READ), totalInvestment: 460_000_000, hookedLeader: '', landMu: null };
    expect(changesOf(draft, READ)).toEqual({ totalInvestment: 460_000_000, hookedLeader: null, landMu: null });
  });

  it('of a share sends all investors', () => {
    const draft = draftOf(READ);
    draft.investors[0]!.share = 70;
    expect(changesOf(draft, READ)).toEqual({ investors: [{ investorId: 'i1', share: 70 }] });
    expect(READ.investors[0]!.share).toBe(60);
  });
});
