import { cursorOf, readCursor } from './keyset';

const KINDS = ['instant', 'uuid'] as const;
const ID = '0199b3a0-7d5e-7000-8000-000000000001';
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

it('reads back the cursor it wrote', () => {
  expect(readCursor(cursorOf(['2026-11-24T04:00:00.123Z', ID]), KINDS)).toEqual(['2026-11-24T04:00:00.123Z', ID]);
});

it.each([
  ['no base64', '%%%'],
  ['no JSON', 'abcd'],
  ['no list', encoded({ a: 1 })],
  ['too few values', encoded([ID])],
  ['no instant', encoded(['yesterday', ID])],
  ['an instant that does not exist', encoded(['2026-99-99T00:00:00Z', ID])],
  ['no uuid', encoded(['2026-11-24T04:00:00.000Z', "'; DROP TABLE"])],
  ['a number', encoded([1, ID])],
])('refuses a cursor that holds %s', (_what, cursor) => {
  expect(() => readCursor(cursor, KINDS)).toThrow('cursor-malformed');
});
