import { localPath } from './local-path';

it.each([
  ['/projects?lens=IM', '/projects?lens=IM'],
  [undefined, '/'],
  ['', '/'],
  ['//evil.example', '/'],
  ['/\\\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('goes back from sign-in to %s by %s', (address, path) => {
  expect(localPath(address)).toBe(path);
});
