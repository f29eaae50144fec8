import { usccNote } from './uscc-note';

it.each([
  ['', { kind: 'none' }],
  ['  ', { kind: 'none' }],
  ['9144', { kind: 'short', left: 14 }],
  ['9144 0300 1922 0382 1', { kind: 'short', left: 1 }],
  ['914403001922038216', { kind: 'ok' }],
  ['９１４４０３００１９２２０３８２１６', { kind: 'ok' }],
  ['91350211M0000XUF46', { kind: 'legacy' }],
  ['914403001922038316', { kind: 'warn' }],
  ['9144030019220382160', { kind: 'warn' }],
])('of %j is said %j', (typed, note) => {
  expect(usccNote(typed)).toEqual(note);
});
