import type { Direction, GuestDto, HostDto, Intent, LogVisitDto, UpdateVisitDto, VisitView } from '@luodi/visits/contract';

/** The company, lead or project a visit is about, as it was picked. */
export interface Subject {
  kind: 'investor' | 'lead' | 'project';
  id: string;
  name: string;
}

/** The record a visit is logged from, which it is then about: at most one of them. */
export interface CameFrom {
  investorId?: string;
  leadId?: string;
  projectId?: string;
}

export function subjectFrom({ investorId, leadId, projectId }: CameFrom): Omit<Subject, 'name'> | null {
  if (projectId) return { kind: 'project', id: projectId };
  if (leadId) return { kind: 'lead', id: leadId };
  return investorId ? { kind: 'investor', id: investorId } : null;
}

/** What the form holds. Blank is '', so that every field is always there. */
export interface VisitEntry {
  direction: Direction;
  investorId: string;
  leadId: string;
  projectId: string;
  summary: string;
  nextAction: string;
  nextActionOwnerId: string;
  nextActionDueOn: string;
  visitedOn: string;
  city: string;
  topic: string;
  askFromInvestor: string;
  ourPromise: string;
  intent: Intent | '';
  hosts: HostDto[];
  guests: GuestDto[];
}

/** A visit being written. `key` becomes its Idempotency-Key. */
export interface VisitDraft {
  key: string;
  subject: Subject | null;
  entry: VisitEntry;
}

const BLANK: VisitEntry = {
  direction: 'outbound',
  investorId: '',
  leadId: '',
  projectId: '',
  summary: '',
  nextAction: '',
  nextActionOwnerId: '',
  nextActionDueOn: '',
  visitedOn: '',
  city: '',
  topic: '',
  askFromInvestor: '',
  ourPromise: '',
  intent: '',
  hosts: [],
  guests: [],
};

/** A fresh one: its host and the owner of its next step are whoever writes it. */
export function newDraft(me: { id: string; name: string }, key: string): VisitDraft {
  return { key, subject: null, entry: { ...BLANK, nextActionOwnerId: me.id, hosts: [{ name: me.name }] } };
}

/** What was kept on the device as a draft, if it still is one; fields added since are blank. */
export function draftFrom(kept: unknown): VisitDraft | null {
  const { key, subject, entry } = (kept ?? {}) as Partial<VisitDraft>;
  if (typeof key !== 'string' || typeof entry !== 'object') return null;
  return { key, subject: subject ?? null, entry: { ...BLANK, ...entry } };
}

export function withSubject(entry: VisitEntry, subject: Subject | null): VisitEntry {
  return {
    ...entry,
    investorId: subject?.kind === 'investor' ? subject.id : '',
    leadId: subject?.kind === 'lead' ? subject.id : '',
    projectId: subject?.kind === 'project' ? subject.id : '',
  };
}

/** Whether something was written that would be a pity to lose. */
export function isWorthKeeping({ entry }: VisitDraft): boolean {
  return [entry.summary, entry.nextAction, entry.topic, entry.askFromInvestor, entry.ourPromise].some((text) => text.trim() !== '');
}

/** The body to send: trimmed, and nothing that was left blank. */
export function visitOf({ entry }: VisitDraft): LogVisitDto {
  return said({ ...entry, hosts: entry.hosts.map(said), guests: entry.guests.map(said) }) as LogVisitDto;
}

function said<T extends object>(record: T): T {
  const entries = Object.entries(record).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const);
  return Object.fromEntries(entries.filter(([, value]) => !isNothing(value))) as T;
}

function isNothing(value: unknown): boolean {
  return value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** A visit as it was logged, in the form again. */
export function entryOf(visit: VisitView): VisitEntry {
  const { hosts, guests, ...rest } = visit;
  const texts = Object.keys(BLANK).map((name) => [name, (rest as Record<string, unknown>)[name] ?? '']);
  return { ...(Object.fromEntries(texts) as unknown as VisitEntry), hosts, guests };
}

/** The body of a PATCH: what differs from the visit as it was read; a field emptied is sent as null. Company and project stay. */
export function changesOf(entry: VisitEntry, visit: VisitView): UpdateVisitDto {
  const before = entryOf(visit) as unknown as Record<string, unknown>;
  const { investorId: _investor, projectId: _project, ...fields } = entry;
  const differing = Object.entries(fields).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]));
  return Object.fromEntries(differing.map(([name, value]) => [name, value === '' ? null : value]));
}
