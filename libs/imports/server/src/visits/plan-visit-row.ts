import type { VisitLedgerRow } from '@luodi/imports/contract';
import { boundOf, toPartialDay } from '@luodi/shared/contract';
import { changed } from '@luodi/shared/server';
import { isTopLeader, type Visit } from '@luodi/visits/server';
import type { LedgerContext } from '../kinds/ledger-context';
import type { RowPlan } from '../kinds/ledger-kind';
import { guestsIn, hostsIn } from './hosts-in-words';
import { topicOf } from './known-visits.query';

type Fields = Partial<Visit>;

/** A visit must say something; a ledger may not. */
const NOTHING_SAID = '台账未写内容';

/** What a row would make of a visit. */
export interface VisitPlan {
  before: Fields;
  after: Fields;
}

/** Ledger C. What a visit is known by stays as it is on record; an empty cell takes nothing away. */
export function planVisitRow(row: VisitLedgerRow, known: Visit | null, { statedOn }: LedgerContext): VisitPlan {
  const says = { ...(known ? {} : identityOf(row, statedOn)), ...toldOf(row) };
  return changed<Fields>(known ?? {}, says) ?? { before: {}, after: {} };
}

function identityOf(row: VisitLedgerRow, statedOn: string): Fields {
  const { on, precision } = boundOf(row.on!, statedOn);
  return { direction: row.direction!, visitedOn: on, visitedPrecision: precision, topic: topicOf(row), summary: NOTHING_SAID };
}

function toldOf({ hosts, guests, topic, intent, nextAction }: VisitLedgerRow): Fields {
  const led = hostsIn(hosts);
  return {
    ...(led.length > 0 && { hosts: led, isTopLeader: isTopLeader(led) }),
    ...(guests !== null && { guests: guestsIn(guests) }),
    ...(topic !== null && { summary: topic }),
    ...(intent !== null && { intent }),
    ...(nextAction !== null && { nextAction }),
  };
}

/** Kept beside what is shown. */
const HIDDEN = new Set(['visitedPrecision', 'isTopLeader', 'topic']);

export function visitPlan(row: VisitLedgerRow, known: Visit | null, context: LedgerContext): RowPlan {
  const { before, after } = planVisitRow(row, known, context);
  const fields = Object.keys(after).filter((field) => !HIDDEN.has(field));
  return {
    differs: fields.length > 0,
    changes: fields.map((field) => ({ field, before: shown(before, field), after: shown(after, field) })),
    notes: [],
  };
}

function shown(fields: Fields, field: string): unknown {
  const { visitedOn, visitedPrecision } = fields;
  if (field === 'visitedOn') return visitedOn ? toPartialDay(visitedOn, visitedPrecision ?? 'day') : null;
  const value = Reflect.get(fields, field) as unknown;
  return Array.isArray(value) ? (value as { name: string }[]).map(({ name }) => name).join('、') : (value ?? null);
}
