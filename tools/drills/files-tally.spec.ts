import { endOf, failuresOf, tallyFiles, type Answer, type Evidence, type Outcome } from './files-tally.ts';

const problem = { code: 'workbook-truncated', message: '文件不完整' };

it.each<[string, Answer, Outcome['end']]>([
  ['a refusal in words', { status: 422, body: { code: 'ledger-kind-unknown', title: '台账种类' } }, 'refused'],
  ['a refusal without words', { status: 400, body: {} }, 'broken'],
  ['a failed import in words', { status: 200, body: { state: 'failed', problem } }, 'refused'],
  ['a failed import without words', { status: 200, body: { state: 'failed', problem: null } }, 'broken'],
  [
    'an import that failed by our own fault',
    { status: 200, body: { state: 'failed', problem: { ...problem, code: 'import-broke' } } },
    'broken',
  ],
  ['a review', { status: 200, body: { state: 'reviewed', problem: null } }, 'reviewed'],
  ['an import that never ends', { status: 200, body: { state: 'reading', problem: null } }, 'broken'],
  ['a server error', { status: 500, body: problem }, 'broken'],
])('tells %s', (_what, answer, end) => {
  expect(endOf(answer)).toBe(end);
});

const refused: Outcome = { fault: 'cut short', end: 'refused', status: 202, ms: 300 };
const reviewed: Outcome = { fault: 'text', end: 'reviewed', status: 202, ms: 500 };

it('counts by kind of fault', () => {
  expect(tallyFiles([refused, reviewed, { ...refused, ms: 900 }, { ...reviewed, end: 'broken', status: 500 }])).toEqual([
    { fault: 'cut short', sent: 2, refused: 2, reviewed: 0, broken: 0, serverErrors: 0, longestMs: 900 },
    { fault: 'text', sent: 2, refused: 0, reviewed: 1, broken: 1, serverErrors: 1, longestMs: 500 },
  ]);
});

const well: Evidence = {
  rows: tallyFiles([refused, reviewed]),
  changed: [],
  unanswered: 0,
  memory: [{ process: 'server', peak: 300, bound: 600 }],
};

it('finds nothing where all is well', () => {
  expect(failuresOf(well)).toEqual([]);
});

it.each<[string, Partial<Evidence>, RegExp]>([
  ['nothing sent', { rows: [] }, /nothing was sent/],
  ['a 5xx', { rows: tallyFiles([refused, { ...refused, status: 503 }]) }, /cut short: 1 answered with 5xx/],
  ['a file that came to nothing', { rows: tallyFiles([{ ...refused, end: 'broken' }]) }, /cut short: 1 neither/],
  ['a table that changed', { changed: ['projects'] }, /written.*projects/],
  ['a server that did not answer', { unanswered: 2 }, /2 times/],
  ['too much memory', { memory: [{ process: 'reader', peak: 601, bound: 600 }] }, /reader took 601 MB/],
])('sees %s', (_what, change, words) => {
  expect(failuresOf({ ...well, ...change })).toEqual([expect.stringMatching(words)]);
});
