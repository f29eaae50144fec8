import { movedIn } from './moved-in';

const changed = (fields: Record<string, [unknown, unknown]>) =>
  Object.entries(fields).map(([field, [before, after]]) => ({ field, before, after }));

it('reads a move with its day, reason and evidence', () => {
  const changes = changed({ stage: ['SIGNED', 'LANDED'], effectiveOn: [null, '2026-03'], reason: [null, '领照'], evidence: [null, 2] });
  expect(movedIn({ kind: 'move', changes })).toEqual({ from: 'SIGNED', to: 'LANDED', since: '2026-03', reason: '领照', evidence: 2 });
});

it('reads a move that says nothing but the stage', () => {
  const changes = changed({ stage: [null, 'NEGOTIATING'] });
  expect(movedIn({ kind: 'move', changes })).toEqual({ from: null, to: 'NEGOTIATING', since: null, reason: null, evidence: 0 });
});

it('sees no move in other entries', () => {
  expect(movedIn({ kind: 'change', changes: changed({ stage: ['SIGNED', 'LANDED'] }) })).toBeNull();
  expect(movedIn({ kind: 'move' })).toBeNull();
});
