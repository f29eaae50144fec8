import { REST_DAYS, restDays } from './rest-rule';

it.each([
  ['nothing', undefined, REST_DAYS],
  ['a text', 'soon', REST_DAYS],
  ['one stage', { SIGNED: 45 }, { ...REST_DAYS, SIGNED: 45 }],
  ['a stage without a limit of its own', { STARTED: 400 }, { ...REST_DAYS, STARTED: 400 }],
  ['what is no number of days', { SIGNED: -1, LANDED: '7', PREPARING: 1.5 }, REST_DAYS],
])('a setting of %s gives the limits in force', (_, setting, expected) => {
  expect(restDays(setting)).toEqual(expected);
});
