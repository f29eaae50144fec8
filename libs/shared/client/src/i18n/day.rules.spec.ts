import { dayOf, daysBetween, dayText, daysText, instantText, relativeDay } from './day';

const today = '2026-06-25';

describe('a day', () => {
  it.each([
    ['2026-06-25', '6月25日', '25 Jun'],
    ['2025-12-30', '2025年12月30日', '30 Dec 2025'],
    ['2026-02', '2月', 'Feb'],
    ['2025-12', '2025年12月', 'Dec 2025'],
  ])('%s reads %s and %s: the year only when it is another, a month never as a day', (day, zh, en) => {
    expect([dayText(day, 'zh', { today }), dayText(day, 'en', { today })]).toEqual([zh, en]);
  });

  it('names the weekday when asked', () => {
    expect(dayText(today, 'zh', { today, weekday: true })).toBe('6月25日 周四');
    expect(dayText(today, 'en', { today, weekday: true })).toBe('25 Jun Thu');
  });

  it('belongs to Shanghai, whatever the clock of the browser', () => {
    expect(dayOf('2026-06-24T16:00:00Z')).toBe('2026-06-25');
    expect(dayOf('2026-06-24T15:59:59Z')).toBe('2026-06-24');
    expect(instantText('2026-06-24T10:12:00Z', 'zh', { today })).toBe('6月24日 18:12');
    expect(instantText('2026-06-24T16:00:00Z', 'en', { today })).toBe('25 Jun 00:00');
  });
});

it.each([
  ['2026-06-19', '2026-06-25', '6月19日—6月25日', '19–25 Jun'],
  ['2026-05-29', '2026-06-04', '5月29日—6月4日', '29 May – 4 Jun'],
  ['2025-12-26', '2026-01-01', '2025年12月26日—2026年1月1日', '26 Dec 2025 – 1 Jan 2026'],
  ['2025-06-20', '2025-06-26', '2025年6月20日—6月26日', '20–26 Jun 2025'],
])('the range %s to %s reads %s and %s', (from, to, zh, en) => {
  expect([daysText(from, to, 'zh', { today }), daysText(from, to, 'en', { today })]).toEqual([zh, en]);
});

it.each([
  ['2026-06-25', '今天', 'today'],
  ['2026-06-26', '明天', 'tomorrow'],
  ['2026-06-24', '昨天', 'yesterday'],
  ['2026-06-11', '14 天前', '14 days ago'],
  ['2026-06-30', '还有 5 天', 'in 5 days'],
])('%s lies %s / %s', (day, zh, en) => {
  expect([relativeDay(day, today, 'zh'), relativeDay(day, today, 'en')]).toEqual([zh, en]);
});

it('counts days across month ends and leap days', () => {
  expect(daysBetween('2025-12-30', '2026-06-25')).toBe(177);
  expect([daysBetween('2028-02-28', '2028-03-01'), daysBetween('2026-03-01', '2026-02-28')]).toEqual([2, -1]);
});
