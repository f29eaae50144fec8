import { dayChips } from './day-chips';

it.each([
  // today,                     offered
  ['2026-06-25', 'Thursday', ['tomorrow 2026-06-26', 'afterTomorrow 2026-06-27', 'nextMonday 2026-06-29']],
  ['2026-06-22', 'Monday', ['tomorrow 2026-06-23', 'afterTomorrow 2026-06-24', 'nextMonday 2026-06-29']],
  ['2026-06-27', 'Saturday', ['tomorrow 2026-06-28', 'afterTomorrow 2026-06-29']],
  ['2026-06-28', 'Sunday', ['tomorrow 2026-06-29', 'afterTomorrow 2026-06-30']],
  ['2023-12-29', 'Friday before the year ends', ['tomorrow 2023-12-30', 'afterTomorrow 2023-12-31', 'nextMonday 2024-01-01']],
])('on %s, a %s, the days offered are %j', (today, _weekday, offered) => {
  expect(dayChips(today).map(({ word, day }) => `${word} ${day}`)).toEqual(offered);
});
