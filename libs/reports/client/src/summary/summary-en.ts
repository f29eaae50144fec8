import type { Facts, Reached } from './facts';
import { joined, line, type Line } from './line';

const REACHED: Record<string, string> = {
  LANDED: 'registered their company',
  PREPARING: 'entered permits',
  STARTED: 'broke ground',
  COMPLETED: 'were completed',
  PRODUCING: 'went into production',
};
const REACHED_ONE: Record<string, string> = { ...REACHED, LANDED: 'registered its company', COMPLETED: 'was completed' };

const some = (count: number, one: string, other = `${one}s`) => (count === 1 ? one : other);

/** The week in fixed sentences, as in Chinese; a clause whose figure is zero drops out. */
export function summaryEn(facts: Facts): Line[] {
  const { days, subject } = facts.writing;
  const week = joined([contacts(facts), pipeline(facts)], '. ');
  const opening = week
    ? line`Week of ${days}, ${subject}: ${week}.`
    : line`Week of ${days}, ${subject}: no visits, guests or new leads, and nothing in negotiation.`;
  const more = joined([signing(facts), progress(facts), corrections(facts), year(facts)], '. ');
  return more ? [opening, line`${more}.`] : [opening];
}

function contacts(facts: Facts): Line | null {
  return joined([outbound(facts), inbound(facts)], '; ');
}

function outbound(facts: Facts): Line | null {
  const visits = facts.week('outbound-visits');
  if (!visits) return null;
  const companies = facts.companies ? line` to ${String(facts.companies)} ${some(facts.companies, 'company', 'companies')}` : null;
  const led = facts.led('outbound');
  const leaders = led && line`, ${led} led by a top leader`;
  return line`${facts.figure('outbound-visits')} outbound ${some(visits, 'visit')}${companies}${leaders}`;
}

function inbound(facts: Facts): Line | null {
  const visits = facts.week('inbound-visits');
  const people = facts.week('inbound-guests');
  if (!visits) return null;
  const guests = people ? line` with ${facts.figure('inbound-guests')} ${some(people, 'guest')}` : null;
  const led = facts.led('inbound');
  const leaders = led && line`, ${led} by a top leader`;
  return line`${facts.figure('inbound-visits')} ${some(visits, 'party', 'parties')} received${guests}${leaders}`;
}

function pipeline(facts: Facts): Line | null {
  const count = facts.week('new-leads');
  const leads = count ? line`${facts.figure('new-leads')} new ${some(count, 'lead')}` : null;
  return joined([leads, negotiating(facts)], '; ');
}

function negotiating(facts: Facts): Line | null {
  const count = facts.week('negotiating-count');
  if (!count) return null;
  const change = count - facts.lastWeek('negotiating-count');
  const amount = facts.week('negotiating-amount') ? line` worth ${facts.figure('negotiating-amount')} million yuan` : null;
  const versus = change ? line`, ${String(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than last week` : null;
  return line`${facts.figure('negotiating-count')} ${some(count, 'project')}${amount} in negotiation${versus}`;
}

function signing(facts: Facts): Line | null {
  const count = facts.week('new-contracts');
  if (!count) return null;
  const growth = facts.growth('new-contract-amount');
  const amount = facts.week('new-contract-amount') ? line` worth ${facts.figure('new-contract-amount')} million yuan` : null;
  const versus = amount && growth ? line`, ${growth > 0 ? 'up' : 'down'} ${String(Math.abs(growth))}% on last week` : null;
  return line`${facts.figure('new-contracts')} new ${some(count, 'contract')}${amount}${versus}`;
}

function progress(facts: Facts): Line | null {
  return joined(facts.reached.map(reached), '; ');
}

function reached({ stage, projects }: Reached): Line {
  const names = joined(
    projects.slice(0, 2).map((project) => [project]),
    projects.length === 2 ? ' and ' : ', ',
  );
  const more = projects.length > 2 ? ` and ${projects.length - 2} more` : '';
  return line`${names}${more} ${(projects.length > 1 ? REACHED : REACHED_ONE)[stage] ?? ''}`;
}

function corrections(facts: Facts): Line | null {
  const count = facts.corrections;
  return count ? line`${String(count)} ${some(count, 'correction')} to earlier weeks` : null;
}

function year(facts: Facts): Line | null {
  const count = facts.year('new-contracts');
  const signed = count
    ? line`${facts.yearFigure('new-contracts')} ${some(count, 'contract')} worth ${facts.yearFigure('new-contract-amount')} million yuan`
    : null;
  const started = facts.year('started') ? line`${facts.yearFigure('started')} started` : null;
  const enrolled = facts.year('enrolled') ? line`${facts.yearFigure('enrolled')} enrolled in statistics` : null;
  const sums = joined([signed, joined([started, enrolled], ', ')], '; ');
  return sums && line`This year so far: ${sums} (formal contracts, as of ${facts.writing.until})`;
}
