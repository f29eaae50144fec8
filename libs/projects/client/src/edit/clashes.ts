import type { ProjectView, UpdateProjectDto } from '@luodi/projects/contract';
import { changesOf, draftOf } from './project-draft';

/** A field that two people changed to different things. Values as the API carries them. */
export interface Clash {
  field: keyof UpdateProjectDto;
  original: unknown;
  mine: unknown;
  theirs: unknown;
}

/** What both changed: `changes` were made to `read`, meanwhile the record has become `now`. What only one changed is no clash. */
export function clashesOf(changes: UpdateProjectDto, read: ProjectView, now: ProjectView): Clash[] {
  const theirs = changesOf(draftOf(now), read);
  return fieldsOf(changes)
    .filter((field) => field in theirs && !same(theirs[field], changes[field]))
    .map((field) => ({ field, original: shown(read, field), mine: changes[field], theirs: shown(now, field) }));
}

/** The changes without those given up for the other person's. */
export function without(changes: UpdateProjectDto, given: readonly string[]): UpdateProjectDto {
  return Object.fromEntries(Object.entries(changes).filter(([field]) => !given.includes(field)));
}

function fieldsOf(changes: UpdateProjectDto): (keyof UpdateProjectDto)[] {
  return Object.keys(changes) as (keyof UpdateProjectDto)[];
}

function shown(project: ProjectView, field: keyof UpdateProjectDto): unknown {
  return project[field];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
