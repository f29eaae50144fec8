import type { ImportRowView, NegotiatingLedgerRow } from '@luodi/imports/contract';
import type { Lead } from '@luodi/leads/server';
import { toPartialDay } from '@luodi/shared/contract';
import { changed } from '@luodi/shared/server';
import { lookUp, type LedgerContext } from '../kinds/ledger-context';
import type { LeadPlan, ToldOfLead as Told } from '../projects/project-lead';
import type { FirstContactPlan } from './first-contact';

/** Where a ledger does not say from where a lead came. */
const FROM_LEDGER = '台账';
const MAX_CHANNEL = 60;

/** A lead that somebody has opened again is theirs: no ledger changes it. */
export function planLead(row: NegotiatingLedgerRow, known: Lead | null, first: FirstContactPlan, context: LedgerContext): LeadPlan {
  if (known && known.state !== 'converted') return { known, told: {}, differs: false, changes: [] };
  const said = toldOf(row, first, context);
  const { before, after } = known
    ? (changed<Partial<Told>>(known, saidAnew(said, first)) ?? { before: {}, after: {} })
    : { before: {}, after: blank(said) };
  return { known, told: after, differs: Object.keys(after).length > 0, changes: changesOf(before, after, context) };
}

/** 线索来源, then 招商方式; a cell that is empty says nothing. */
function toldOf(
  { source, method, firstTalkUnit }: NegotiatingLedgerRow,
  { contact }: FirstContactPlan,
  { units, foreignUnits }: LedgerContext,
) {
  const channel = [source, method]
    .filter((part) => part !== null)
    .join(' · ')
    .slice(0, MAX_CHANNEL);
  return {
    channel: channel || undefined,
    firstReportOn: contact.on,
    firstReportPrecision: contact.precision,
    firstTalkUnitId: lookUp(units, firstTalkUnit) ?? lookUp(foreignUnits, firstTalkUnit),
  };
}

/** The day of a lead on record follows the project's first contact. */
const saidAnew = ({ firstReportOn, firstReportPrecision, ...said }: Partial<Told>, { moves }: FirstContactPlan): Partial<Told> =>
  moves.length > 0 ? { ...said, firstReportOn, firstReportPrecision } : said;

const blank = ({ channel = FROM_LEDGER, firstTalkUnitId = null, ...day }: Partial<Told>): Partial<Told> => ({
  channel,
  firstTalkUnitId,
  ...day,
});

/** Its day stands with the stage of the project. */
function changesOf(before: Partial<Told>, after: Partial<Told>, { unitNames }: LedgerContext): ImportRowView['changes'] {
  const unit = (id: string | null | undefined) => (id ? (unitNames.get(id) ?? null) : null);
  return [
    ...(after.channel === undefined ? [] : [{ field: 'channel', before: before.channel ?? null, after: after.channel }]),
    ...(after.firstTalkUnitId === undefined
      ? []
      : [{ field: 'firstTalkUnit', before: unit(before.firstTalkUnitId), after: unit(after.firstTalkUnitId) }]),
    ...(after.firstReportOn === undefined ? [] : [{ field: 'firstReportOn', before: day(before), after: day(after) }]),
  ];
}

const day = ({ firstReportOn, firstReportPrecision }: Partial<Told>): string | null =>
  firstReportOn === undefined ? null : toPartialDay(firstReportOn, firstReportPrecision ?? 'day');
