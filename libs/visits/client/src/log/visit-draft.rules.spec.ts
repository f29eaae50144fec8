import type { VisitView } from '@luodi/visits/contract';
import { changesOf, draftFrom, entryOf, isWorthKeeping, newDraft, visitOf, withSubject } from './visit-draft';

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

describe('a logged visit that is changed', () => {
  const visit = {
    ...{ id: 'v-1', direction: 'inbound', summary: '愿先做桩基', city: null, topic: '桩基', investorId: 'i-1', version: 2 },
    ...{ hosts: [{ name: '苏念安' }], guests: [], nextAction: '会办', nextActionDueOn: '2026-06-30', visitedOn: '2026-06-25' },
  } as unknown as VisitView;

  it('stands in the form as it was logged', () => {
    expect(entryOf(visit)).toMatchObject({ direction: 'inbound', city: '', hosts: [{ name: '苏念安' }], nextActionDueOn: '2026-06-30' });
  });

  it('left as it is sends nothing', () => {
    expect(changesOf(entryOf(visit), visit)).toEqual({});
  });

  it('sends what differs, null for what was emptied, and never another company', () => {
    const entry = { ...entryOf(visit), topic: '', city: '漳州', investorId: 'i-2', hosts: [{ name: '苏念安' }, { name: '林清和' }] };
    expect(changesOf(entry, visit)).toEqual({ topic: null, city: '漳州', hosts: [{ name: '苏念安' }, { name: '林清和' }] });
  });
});
