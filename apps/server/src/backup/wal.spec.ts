import { beginsAt, positionOf, segmentsOf } from './wal';

const MB16 = 16_777_216n;

it.each([
  ['0/0', 0n],
  ['0/1000028', 0x1000028n],
  ['A/FF000000', 0xaff000000n],
])('reads %s as a place in the log', (lsn, position) => {
  expect(positionOf(lsn)).toBe(position);
});

it.each([
  ['within one', '0/2000028', '0/2000150', ['000000010000000000000002']],
  ['to the end of one', '0/2000028', '0/3000000', ['000000010000000000000002']],
  ['one byte further', '0/2000028', '0/3000001', ['000000010000000000000002', '000000010000000000000003']],
  ['over a round number', '0/FF000028', '1/150', ['0000000100000000000000FF', '000000010000000100000000']],
])('names the segments of a span %s', (_what, start, stop, names) => {
  const span = { timeline: 1, start: positionOf(start), stop: positionOf(stop), segment: MB16 };
  expect(segmentsOf(span).map(({ name }) => name)).toEqual(names);
});

const header = (timeline: number, address: bigint) => {
  const page = Buffer.alloc(24);
  page.writeUInt32LE(timeline, 4);
  page.writeBigUInt64LE(address, 8);
  return page;
};

it.each([
  ['the segment it is named after', header(1, 2n * MB16), true],
  ['one that was kept for later use', header(1, 1n * MB16), false],
  ['one of another timeline', header(2, 2n * MB16), false],
  ['nothing', Buffer.alloc(0), false],
])('sees whether a file holds %s', (_what, page, expected) => {
  expect(beginsAt(page, { timeline: 1, start: 0n, stop: 1n, segment: MB16 }, 2n * MB16)).toBe(expected);
});
