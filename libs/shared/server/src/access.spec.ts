import { originOf, sameOrigin } from './access';

describe('LUODI_ORIGIN', () => {
  it.each([
    [undefined, { url: null, secure: false, cookie: 'sid' }],
    ['', { url: null, secure: false, cookie: 'sid' }],
    ['https://luodi.example.cn', { url: 'https://luodi.example.cn', secure: true, cookie: '__Host-sid' }],
    ['https://luodi.example.cn:8443/', { url: 'https://luodi.example.cn:8443', secure: true, cookie: '__Host-sid' }],
    ['https://localhost', { url: 'https://localhost', secure: true, cookie: '__Host-sid' }],
    ['http://localhost:4300', { url: 'http://localhost:4300', secure: false, cookie: 'sid' }],
    ['http://127.0.0.1:4300', { url: 'http://127.0.0.1:4300', secure: false, cookie: 'sid' }],
    ['http://[::1]:4300', { url: 'http://[::1]:4300', secure: false, cookie: 'sid' }],
  ])('%s gives the cookie its name', (value, origin) => {
    expect(originOf(value)).toEqual(origin);
  });

  it.each([
    'http://luodi.example.cn',
    'http://10.0.0.5:4300',
    'http://0.0.0.0:4300',
    'http://127.0.0.1.example.cn',
    'http://localhost.example.cn',
  ])('%s is refused: a session would cross the network in the clear', (value) => {
    expect(() => originOf(value)).toThrow('plain http is refused');
  });
});

describe('a write', () => {
  const https = originOf('https://luodi.example.cn');
  const here = originOf(undefined);

  it.each([
    ['our own page', https, { origin: 'https://luodi.example.cn', 'sec-fetch-site': 'same-origin' }, true],
    ['a program without either header', https, {}, true],
    ['an address typed by hand', https, { 'sec-fetch-site': 'none' }, true],
    ['another site', https, { origin: 'https://evil.example' }, false],
    ['another site that hides its origin', https, { origin: 'null' }, false],
    ['a subdomain', https, { origin: 'https://x.luodi.example.cn' }, false],
    ['a neighbour on the same site', https, { 'sec-fetch-site': 'same-site' }, false],
    ['the same host without TLS', https, { origin: 'http://luodi.example.cn' }, false],
    ['this machine', here, { origin: 'http://localhost:4300', host: 'localhost:4300' }, true],
    ['another port of this machine', here, { origin: 'http://localhost:8080', host: 'localhost:4300' }, false],
    ['a name that was pointed at this machine', here, { origin: 'http://evil.example:4300', host: 'evil.example:4300' }, false],
    ['no address at all', here, { origin: 'nonsense', host: 'localhost:4300' }, false],
  ])('from %s', (_who, origin, headers, accepted) => {
    expect(sameOrigin(origin, headers)).toBe(accepted);
  });
});
