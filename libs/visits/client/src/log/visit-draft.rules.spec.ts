import { draftFrom, isWorthKeeping, newDraft, visitOf, withSubject } from './visit-draft';

const SU = { id: 'p-su', name: '苏念安' };
const fresh = () => newDraft(SU, 'key-1');
const withEntry = (entry: Partial<ReturnType<typeof fresh>['entry']>) => ({ ...fresh(), entry: { ...fresh().entry, ...entry } });

describe('a visit being written', () => {
  it('begins with whoever writes it as host and as owner of the next step', () => {
    const { entry } = fresh();
    expect(entry.hosts).toEqual([{ name: '苏念安' }]);
    expect(entry.nextActionOwnerId).toBe('p-su');
  });

  it.each([
    [{}, false],
    [{ summary: '  ' }, false],
    [{ nextActionDueOn: '2026-06-30' }, false],
    [{ summary: '愿先做桩基' }, true],
    [{ nextAction: '会办不动产权证' }, true],
    [{ ourPromise: '本月交地' }, true],
  ])('with %j is worth keeping: %s', (entry, worth) => {
    expect(isWorthKeeping(withEntry(entry))).toBe(worth);
  });

  it('is sent without what was left blank', () => {
    const draft = withEntry({
      ...withSubject(fresh().entry, { kind: 'investor', id: 'i-1', name: '砚川传动' }),
      ...{ summary: ' 愿先做桩基 ', nextAction: '会办不动产权证', nextActionDueOn: '2026-06-30', guests: [{ name: '沈', title: '' }] },
    });
    expect(visitOf(draft)).toEqual({
      direction: 'outbound',
      investorId: 'i-1',
      summary: '愿先做桩基',
      nextAction: '会办不动产权证',
      nextActionOwnerId: 'p-su',
      nextActionDueOn: '2026-06-30',
      hosts: [{ name: '苏念安' }],
      guests: [{ name: '沈' }],
    });
  });

  it('is about a company or a project, never about two that contradict each other', () => {
    const first = withSubject(fresh().entry, { kind: 'investor', id: 'i-1', name: '砚川传动' });
    expect(withSubject(first, { kind: 'project', id: 'p-1', name: '砚川产业园' })).toMatchObject({ investorId: '', projectId: 'p-1' });
    expect(withSubject(first, null)).toMatchObject({ investorId: '', projectId: '' });
  });

  it.each([[null], ['text'], [{}], [{ key: 7, entry: {} }]])('is not read from %j', (kept) => {
    expect(draftFrom(kept)).toBeNull();
  });

  it('kept by an older version gets its new fields blank', () => {
    expect(draftFrom({ key: 'key-1', entry: { summary: '旧' } })?.entry).toMatchObject({ summary: '旧', city: '', hosts: [] });
  });
});
