import type { ProjectView } from '@luodi/projects/contract';
import { STAGES, type Stage } from '@luodi/shared/contract';
import { targetsOf } from './board-targets';

type Move = ProjectView['nextMoves'][number];
const to = (stage: Stage, more: Partial<Move> = {}): Move => ({ to: stage, needsEvidence: false, backwards: false, ...more });

/** Each column in a word: how many moves a drop there may stand for, or why none. */
const columns = (stage: Stage, nextMoves: Move[], move = true) => {
  const targets = targetsOf({ stage, can: { edit: true, move }, nextMoves });
  return STAGES.map((column) => {
    const target = targets[column];
    if ('moves' in target) return target.moves.length;
    return target.obstacle.why === 'first' ? `first ${target.obstacle.stage}` : target.obstacle.why;
  });
};

describe('the columns of the board', () => {
  it('up to signing may be stepped over, and beyond it comes step by step', () => {
    const moves = [to('PRE_SIGN'), to('SIGNED', { agreement: 'framework' }), to('SIGNED', { agreement: 'contract' })];
    const beyond = Array.from({ length: 5 }, () => 'first PRE_SIGN');
    expect(columns('NEGOTIATING', moves)).toEqual(['lead', 'here', 1, 2, ...beyond]);
  });

  it('name the stage that comes first', () => {
    const moves = [to('SIGNED', { agreement: 'contract' }), to('LANDED', { needsEvidence: true })];
    expect(columns('SIGNED', moves)).toEqual(['lead', 'back', 'back', 'here', 1, ...Array.from({ length: 4 }, () => 'first LANDED')]);
  });

  it('are open backwards to whom the server offers it', () => {
    expect(columns('PRE_SIGN', [to('SIGNED', { agreement: 'contract' }), to('NEGOTIATING', { backwards: true })]).slice(0, 4)).toEqual([
      'lead',
      1,
      'here',
      1,
    ]);
  });

  it('end with the last stage', () => {
    expect(columns('PRODUCING', [])).toEqual(['lead', ...Array.from({ length: 7 }, () => 'back'), 'here']);
  });

  it('are closed to whom moving is not', () => {
    expect(columns('NEGOTIATING', [], false)).toEqual(['lead', 'here', ...Array.from({ length: 7 }, () => 'not-yours')]);
  });
});
