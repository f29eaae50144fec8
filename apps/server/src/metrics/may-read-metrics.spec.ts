import { type Asked, mayReadMetrics } from './may-read-metrics';

const HERE: Asked = { address: '127.0.0.1', host: 'localhost:4300', forwarded: false, authorization: undefined };
const ELSEWHERE: Asked = { ...HERE, address: '10.0.0.7', host: 'luodi.example.cn' };

it.each<[string, Asked, string | undefined, boolean]>([
  ['this machine', HERE, undefined, true],
  ['this machine by IPv6', { ...HERE, address: '::1', host: '[::1]:4300' }, undefined, true],
  ['this machine by IPv4 in IPv6', { ...HERE, address: '::ffff:127.0.0.1', host: '127.0.0.1' }, 'token', true],
  ['another machine', ELSEWHERE, undefined, false],
  ['another machine with the name of this one', { ...ELSEWHERE, host: 'localhost' }, undefined, false],
  ['another machine behind a proxy on this one', { ...HERE, forwarded: true }, undefined, false],
  ['a page that has itself resolved to this machine', { ...HERE, host: 'evil.example' }, undefined, false],
  ['another machine with the token', { ...ELSEWHERE, authorization: 'Bearer token' }, 'token', true],
  ['somebody behind a proxy with the token', { ...HERE, forwarded: true, authorization: 'Bearer token' }, 'token', true],
  ['another machine with a wrong token', { ...ELSEWHERE, authorization: 'Bearer tokem' }, 'token', false],
  ['another machine with an empty token where none is set', { ...ELSEWHERE, authorization: 'Bearer ' }, '', false],
  ['another machine that says undefined where none is set', { ...ELSEWHERE, authorization: 'Bearer undefined' }, undefined, false],
])('decides on %s', (_who, asked, token, may) => {
  expect(mayReadMetrics(asked, token)).toBe(may);
});
