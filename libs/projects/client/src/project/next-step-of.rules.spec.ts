import { nextStepOf } from './next-step-of';

const visit = (visitedOn: string, nextAction: string | null, nextActionDoneOn: string | null = null) => ({
  visitedOn,
  nextAction,
  nextActionOwnerName: '苏念安',
  nextActionDueOn: '2026-06-30',
  nextActionDoneOn,
});

it('is what the latest visit ended in', () => {
  expect(nextStepOf([visit('2026-06-24', '会办不动产权证'), visit('2026-06-01', '寄资料')], '2026-06-25')).toEqual({
    text: '会办不动产权证',
    owner: '苏念安',
    dueOn: '2026-06-30',
  });
});

it('on a past day is what was agreed by then', () => {
  expect(nextStepOf([visit('2026-06-24', '会办'), visit('2026-06-01', '寄资料')], '2026-06-10')?.text).toBe('寄资料');
});

it('that is done gives way to the one before, from the day on which it was done', () => {
  const visits = [visit('2026-06-10', '会办', '2026-06-20'), visit('2026-06-01', '寄资料')];
  expect(nextStepOf(visits, '2026-06-19')?.text).toBe('会办');
  expect(nextStepOf(visits, '2026-06-20')?.text).toBe('寄资料');
});

it('is none where nothing was agreed', () => {
  expect(nextStepOf([visit('2026-06-24', null)], '2026-06-25')).toBeNull();
  expect(nextStepOf([], '2026-06-25')).toBeNull();
});
