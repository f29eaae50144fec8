import type { LeadView } from '@luodi/leads/contract';
import { blankDraft, changesOf, draftOf, newLead } from './lead-draft';

const READ = {
  id: 'l1',
  version: 3,
  title: '谐波减速器意向',
  channel: '乡贤',
  method: 'referral',
  investorId: 'i1',
  industryCode: 'IM11',
  currency: 'CNY',
  estInvestment: 30_000_000,
  landNeed: 12,
  firstReportOn: '2026-03-02',
  respondedOn: '2026-03-03',
} as unknown as LeadView;

it('a new lead sends what was filled in', () => {
  const draft = { ...blankDraft(' 氢能压缩机 '), channel: '投洽会', officerId: 'p1' };
  expect(newLead(draft)).toEqual({ title: '氢能压缩机', channel: '投洽会', currency: 'CNY', officerId: 'p1' });
});

describe('a change', () => {
  it('of nothing is empty', () => {
    expect(changesOf(draftOf(READ), READ)).toEqual({});
  });

  it('sends only what differs; what was emptied as null', () => {
    const draft = { ...draftOf(READ), method: '', landNeed: null, investorId: null, estTax: 800_000, feedbackOn: '2026-03-09' };
    expect(changesOf(draft, READ)).toEqual({ method: null, landNeed: null, investorId: null, estTax: 800_000, feedbackOn: '2026-03-09' });
  });

  it('never sends what is asked once', () => {
    const draft = { ...draftOf(READ), firstReportOn: '2026-01-01', officerId: 'p1', orgUnitId: 'u1', firstReportUnitId: 'u1' };
    expect(changesOf(draft, READ)).toEqual({});
  });
});
