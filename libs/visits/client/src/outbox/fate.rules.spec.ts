import { fateOf } from './fate';

it.each([
  // status, what it says,                                   fate
  [0, 'no answer: the line is down', 'later'],
  [401, 'the session has ended; sign-in will bring a new one', 'later'],
  [408, 'the request took too long', 'later'],
  [429, 'too many requests', 'later'],
  [500, 'a fault of the server; nothing was written', 'later'],
  [502, 'a proxy without its server', 'later'],
  [503, 'the server is starting', 'later'],
  [400, 'cannot be read', 'refused'],
  [403, 'not permitted', 'refused'],
  [404, 'the company is not theirs any more', 'refused'],
  [409, 'conflict', 'refused'],
  [413, 'too large', 'refused'],
  [422, 'a rule failed', 'refused'],
] as const)('after %i (%s) a waiting visit is %s', (status, _says, fate) => {
  expect(fateOf(status)).toBe(fate);
});
