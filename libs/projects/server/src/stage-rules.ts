import type { AgreementGrade } from '@luodi/projects/contract';
import { isLanded, STAGES, stageOrder, type IsoDate, type Permission, type Stage } from '@luodi/shared/contract';

/** Where a project stands, and since which day. */
export interface StageState {
  stage: Stage;
  agreement: AgreementGrade | null;
  enteredOn: IsoDate;
}

export interface StageMoveRequest {
  to: Stage;
  /** For SIGNED; a formal contract when absent. */
  agreement?: AgreementGrade | null;
  /** The bound of the day that was stated: the last day it can mean. */
  effectiveOn: IsoDate;
  reason: string;
  /** Number of attachments that prove it. */
  evidence: number;
  /** 台账申报: a ledger says so. Needs no evidence and may step over stages. */
  declared?: boolean;
}

/** Why a move is refused: a stable code, and what its sentence names. */
export interface StageRefusal {
  code: StageRefusalCode;
  params: Record<string, string | number>;
}

export type StageRefusalCode =
  | 'stage-unchanged'
  | 'stage-move-refused'
  | 'stage-backwards'
  | 'agreement-not-expected'
  | 'evidence-missing'
  | 'reason-length'
  | 'day-in-future'
  | 'day-before-stage';

export interface NextMove {
  to: Stage;
  agreement?: AgreementGrade;
  needsEvidence: boolean;
  backwards: boolean;
}

/**
 * Onward moves, the only table of them. Up to SIGNED stages may be stepped over; from LANDED on each step is taken by itself.
 * A framework agreement becomes a contract within SIGNED. When stages follow from permits, only this table changes.
 */
const ONWARD: Record<Stage, readonly Stage[]> = {
  LEAD: ['NEGOTIATING', 'PRE_SIGN', 'SIGNED'],
  NEGOTIATING: ['PRE_SIGN', 'SIGNED'],
  PRE_SIGN: ['SIGNED'],
  SIGNED: ['LANDED'],
  LANDED: ['PREPARING'],
  PREPARING: ['STARTED'],
  STARTED: ['COMPLETED'],
  COMPLETED: ['PRODUCING'],
  PRODUCING: [],
};
const MOVE_BACK: Permission = 'projects.move-back';
/** Projects begin at NEGOTIATING: a lead is a record of its own. */
const FIRST: Stage = 'NEGOTIATING';
const REASON_LENGTH = { min: 2, max: 500 };

type Direction = 'onward' | 'upgrade' | 'back' | 'same';
type Case = StageMoveRequest & { state: StageState; permissions: readonly string[]; today: IsoDate; direction: Direction };

/** In the order in which a person should hear of them. */
const REFUSALS: readonly [StageRefusalCode, (move: Case) => boolean, (move: Case) => StageRefusal['params']][] = [
  ['agreement-not-expected', ({ to, agreement }) => to !== 'SIGNED' && Boolean(agreement), ({ to }) => ({ to })],
  ['stage-unchanged', ({ direction }) => direction === 'same', ({ to }) => ({ to })],
  ['stage-move-refused', (move) => !isReachable(move), ({ state, to }) => ({ from: state.stage, to })],
  [
    'stage-backwards',
    ({ direction, permissions }) => direction === 'back' && !permissions.includes(MOVE_BACK),
    ({ state, to }) => ({ from: state.stage, to }),
  ],
  ['reason-length', ({ reason }) => !isReason(reason), () => REASON_LENGTH],
  ['evidence-missing', (move) => needsEvidence(move) && move.evidence < 1, ({ to }) => ({ to })],
  ['day-in-future', ({ effectiveOn, today }) => effectiveOn > today, ({ today }) => ({ today })],
  ['day-before-stage', (move) => isTooEarly(move), ({ state }) => ({ stage: state.stage, since: state.enteredOn })],
];

/** Null when the move may be made. `today` is the business day. */
export function refuseMove(state: StageState, move: StageMoveRequest, permissions: readonly string[], today: IsoDate): StageRefusal | null {
  const agreement = move.agreement ?? (move.to === 'SIGNED' ? 'contract' : null);
  const facts: Case = { ...move, state, permissions, today, direction: directionOf(state, move.to, agreement) };
  const refused = REFUSALS.find(([, applies]) => applies(facts));
  return refused ? { code: refused[0], params: refused[2](facts) } : null;
}

/** The moves that this person may make next, onward ones first, in pipeline order. */
export function nextMoves(state: StageState, permissions: readonly string[]): NextMove[] {
  const onward = ONWARD[state.stage].flatMap((to) => graded({ to, needsEvidence: isLanded(to), backwards: false }));
  const earlier = STAGES.filter((to) => isBefore(to, state.stage) && !isBefore(to, FIRST));
  const back = earlier.flatMap((to) => graded({ to, needsEvidence: false, backwards: true }));
  const [upgrade, downgrade] = state.stage === 'SIGNED' ? regrades(state) : [[], []];
  return [...upgrade, ...onward, ...(permissions.includes(MOVE_BACK) ? [...back, ...downgrade] : [])];
}

/** Within SIGNED: a framework agreement up to a contract, a contract back to a framework agreement. */
function regrades({ agreement }: StageState): [upgrade: NextMove[], downgrade: NextMove[]] {
  const move = { to: 'SIGNED', needsEvidence: false } as const;
  return agreement === 'framework'
    ? [[{ ...move, agreement: 'contract', backwards: false }], []]
    : [[], [{ ...move, agreement: 'framework', backwards: true }]];
}

/** The grade on record after a move: stated or by default when it signs, kept when it goes on, gone when it goes back before signing. */
export function agreementAfter(state: StageState, to: Stage, agreement?: AgreementGrade | null): AgreementGrade | null {
  if (to === 'SIGNED') return agreement ?? 'contract';
  return isBefore(to, 'SIGNED') ? null : state.agreement;
}

function graded(move: NextMove): NextMove[] {
  return move.to === 'SIGNED' ? (['contract', 'framework'] as const).map((agreement) => ({ ...move, agreement })) : [move];
}

function directionOf(state: StageState, to: Stage, agreement: AgreementGrade | null): Direction {
  if (to !== state.stage) return isBefore(to, state.stage) ? 'back' : 'onward';
  if (to !== 'SIGNED' || agreement === (state.agreement ?? 'contract')) return 'same';
  return agreement === 'contract' ? 'upgrade' : 'back';
}

function isReachable({ direction, state, to, declared }: Case): boolean {
  if (direction === 'onward') return declared === true || ONWARD[state.stage].includes(to);
  return !isBefore(to, FIRST);
}

/** Landed and beyond must be proven; moving back takes a claim away and proves nothing. */
function needsEvidence({ direction, to, declared }: Case): boolean {
  return direction === 'onward' && isLanded(to) && !declared;
}

function isTooEarly({ effectiveOn, state }: Case): boolean {
  return effectiveOn < state.enteredOn;
}

function isReason(reason: string): boolean {
  const length = reason.trim().length;
  return length >= REASON_LENGTH.min && length <= REASON_LENGTH.max;
}

function isBefore(stage: Stage, other: Stage): boolean {
  return stageOrder(stage) < stageOrder(other);
}
