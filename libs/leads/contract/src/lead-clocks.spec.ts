import { isBigLead, leadClocks, mostPressing, type LeadDays } from './lead-clocks';

const LEAD: LeadDays = {
  state: 'open',
  estInvestment: null,
  currency: 'CNY',
  firstReportOn: '2026-03-02',
  respondedOn: null,
  verdictOn: null,
  feedbackOn: null,
  lastFollowUpOn: null,
};
const said = (days: Partial<LeadDays>, today: string) =>
  Object.fromEntries(leadClocks({ ...LEAD, ...days }, today).map(({ kind, dueOn, state }) => [kind, `${dueOn} ${state}`]));

describe('of a lead reported on 2 March nobody has touched', () => {
  it.each([
    ['2026-03-02', '2026-03-03 due-soon', '2026-03-05 running', '2026-03-12 running', '2026-03-16 running'],
    ['2026-03-03', '2026-03-03 due-soon', '2026-03-05 running', '2026-03-12 running', '2026-03-16 running'],
    ['2026-03-04', '2026-03-03 overdue', '2026-03-05 due-soon', '2026-03-12 running', '2026-03-16 running'],
    ['2026-03-05', '2026-03-03 overdue', '2026-03-05 due-soon', '2026-03-12 running', '2026-03-16 running'],
    ['2026-03-06', '2026-03-03 overdue', '2026-03-05 overdue', '2026-03-12 running', '2026-03-16 running'],
    ['2026-03-10', '2026-03-03 overdue', '2026-03-05 overdue', '2026-03-12 due-soon', '2026-03-16 running'],
    ['2026-03-13', '2026-03-03 overdue', '2026-03-05 overdue', '2026-03-12 overdue', '2026-03-16 due-soon'],
    ['2026-03-17', '2026-03-03 overdue', '2026-03-05 overdue', '2026-03-12 overdue', '2026-03-16 overdue'],
  ])('the clocks on %s', (today, respond, verdict, feedback, followUp) => {
    expect(said({}, today)).toEqual({ respond, verdict, feedback, 'follow-up': followUp });
  });
});

describe('a clock', () => {
  it.each<[string, Partial<LeadDays>, Record<string, string>]>([
    ['is met by its day', { respondedOn: '2026-03-02' }, { respond: '2026-03-03 met' }],
    ['is met late too', { respondedOn: '2026-03-09', verdictOn: '2026-03-09' }, { respond: '2026-03-03 met', verdict: '2026-03-05 met' }],
    [
      'of feedback is counted from the verdict',
      { verdictOn: '2026-03-04' },
      { verdict: '2026-03-05 met', feedback: '2026-03-11 due-soon' },
    ],
    ['of a follow-up begins anew with each', { lastFollowUpOn: '2026-03-08' }, { 'follow-up': '2026-03-22 running' }],
    ['of a late follow-up is overdue again', { lastFollowUpOn: '2026-02-20' }, { 'follow-up': '2026-03-06 overdue' }],
    ['of a verdict on a big lead runs a week', { estInvestment: 1e9 }, { verdict: '2026-03-09 due-soon', feedback: '2026-03-16 running' }],
  ])('%s', (_what, days, expected) => {
    expect(said(days, '2026-03-09')).toMatchObject(expected);
  });

  it.each(['converted', 'reserve', 'dropped'] as const)('does not run for a lead that is %s', (state) => {
    expect(leadClocks({ ...LEAD, state }, '2026-04-01')).toEqual([]);
  });

  it('tells the day it was met', () => {
    expect(leadClocks({ ...LEAD, respondedOn: '2026-03-04' }, '2026-03-05')[0]).toMatchObject({ metOn: '2026-03-04' });
  });
});

it.each([
  [999_999_999.99, 'CNY', false],
  [1_000_000_000, 'CNY', true],
  [99_999_999, 'USD', false],
  [100_000_000, 'USD', true],
  [100_000_000_000, 'JPY', false],
  [null, 'CNY', false],
] as const)('a lead of %s %s is big: %s', (estInvestment, currency, big) => {
  expect(isBigLead({ estInvestment, currency })).toBe(big);
});

describe('what presses most', () => {
  it.each<[string, Partial<LeadDays>, string]>([
    ['the answer, while there is none', {}, 'respond'],
    ['then the verdict', { respondedOn: '2026-03-02' }, 'verdict'],
    ['then the feedback', { respondedOn: '2026-03-02', verdictOn: '2026-03-03' }, 'feedback'],
    ['then the next follow-up', { respondedOn: '2026-03-02', verdictOn: '2026-03-03', feedbackOn: '2026-03-04' }, 'follow-up'],
    [
      'a follow-up that is due before the rest',
      { respondedOn: '2026-03-02', verdictOn: '2026-03-14', lastFollowUpOn: '2026-03-02' },
      'follow-up',
    ],
  ])('%s', (_what, days, kind) => {
    expect(mostPressing(leadClocks({ ...LEAD, ...days }, '2026-03-05'))?.kind).toBe(kind);
  });

  it('nothing, of a closed lead', () => {
    expect(mostPressing(leadClocks({ ...LEAD, state: 'dropped' }, '2026-03-05'))).toBeNull();
  });
});
