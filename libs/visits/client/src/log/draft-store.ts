import { draftFrom, isWorthKeeping, type Subject, type VisitDraft } from './visit-draft';

/** Drafts stand apart by person and by where they were begun: one begun from a record never turns up on another company's. */
const placeOf = (personId: string, subjectId: string | undefined) => `luodi.visit-draft.${personId}${subjectId ? `.${subjectId}` : ''}`;

/** The draft in this browser. Where storage is forbidden it lasts as long as the page. */
export function draftStore(personId: string, subjectId?: string) {
  const place = placeOf(personId, subjectId);
  return {
    read: (): VisitDraft | null => readJson(place, draftFrom),
    keep: (draft: VisitDraft): void => (isWorthKeeping(draft) ? writeJson(place, draft) : forget(place)),
    drop: (): void => forget(place),
  };
}

const RECENT = 6;
export type Recent = Subject;

/** Companies and projects last written about here, so that they can be picked without a connection. */
export function recentStore(personId: string) {
  const place = `luodi.visit-recent.${personId}`;
  const read = () => readJson(place, (kept) => (Array.isArray(kept) ? (kept as Recent[]) : [])) ?? [];
  return {
    read,
    add: (one: Recent): void => writeJson(place, [one, ...read().filter(({ id }) => id !== one.id)].slice(0, RECENT)),
    keep: (all: Recent[]): void => writeJson(place, all.slice(0, RECENT)),
  };
}

function readJson<T>(place: string, read: (kept: unknown) => T): T | null {
  try {
    return read(JSON.parse(localStorage.getItem(place) ?? 'null'));
  } catch {
    return null;
  }
}

function writeJson(place: string, value: unknown): void {
  try {
    localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // Nothing to do: the draft holds until the page is closed.
  }
}

function forget(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}
