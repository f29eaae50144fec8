import type { ProjectView } from '@luodi/projects/contract';
import { clashesOf, without } from './clashes';
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

describe('two people', () => {
  const now = (change: Partial<ProjectView>): ProjectView => ({ ...READ, version: 4, ...change });

  it('who change different fields do not clash', () => {
    expect(clashesOf({ totalInvestment: 460_000_000 }, READ, now({ hookedLeader: '苏念安' }))).toEqual([]);
  });

  it('who change a field to the same do not clash', () => {
    expect(clashesOf({ landMu: 80 }, READ, now({ landMu: 80 }))).toEqual([]);
  });

  it('who change a field to different things do', () => {
    expect(clashesOf({ totalInvestment: 460_000_000, landMu: 80 }, READ, now({ totalInvestment: 450_000_000 }))).toEqual([
      { field: 'totalInvestment', original: 420_000_000, mine: 460_000_000, theirs: 450_000_000 },
    ]);
  });

  it('may give up a change of theirs', () => {
    expect(without({ totalInvestment: 1, landMu: 80 }, ['totalInvestment'])).toEqual({ landMu: 80 });
  });
});
