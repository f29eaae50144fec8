import { leadClocks, type LeadDays } from '@luodi/leads/contract';
import { dayText } from '@luodi/shared/client/rules';
import { ZH } from '../leads-words';
import { clockText } from './clock-text';

const LEAD: LeadDays = {
  state: 'open',
  estInvestment: null,
  currency: 'CNY',
  firstReportOn: '2026-03-02',
  respondedOn: '2026-03-04',
  verdictOn: null,
  feedbackOn: null,
  lastFollowUpOn: null,
};
const said = (today: string) =>
  leadClocks(LEAD, today).map((clock) => {
    const { name, text, loud } = clockText(clock, today, ZH, (day) => dayText(day, 'zh', { today }));
    return `${name} ${text}${loud ? '!' : ''}`;
  });

it.each([
  ['2026-03-04', ['响应 3月4日 · 晚 1 天', '研判 还有 1 天', '反馈 3月12日 前', '跟进 3月16日 前']],
  ['2026-03-05', ['响应 3月4日 · 晚 1 天', '研判 今天到期!', '反馈 3月12日 前', '跟进 3月16日 前']],
  ['2026-03-14', ['响应 3月4日 · 晚 1 天', '研判 逾期 9 天!', '反馈 逾期 2 天!', '跟进 还有 2 天']],
])('on %s the clocks read', (today, texts) => {
  expect(said(today)).toEqual(texts);
});
