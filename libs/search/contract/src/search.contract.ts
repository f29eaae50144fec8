import { Trimmed, type PartialDay, type Stage } from '@luodi/shared/contract';
import { IsString, MaxLength, MinLength } from 'class-validator';

/** What can be found by name, in the order in which it is offered. */
export const SEARCH_KINDS = ['project', 'investor', 'lead', 'contact', 'visit', 'target'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
/** At most so many hits of each kind: whoever wants all opens the list. */
export const HITS_OF_A_KIND = 5;

/** GET /search: by characters, full pinyin, initials, the last 4 or more of a credit code or phone number. */
export class SearchDto {
  @Trimmed() @IsString() @MinLength(1) @MaxLength(100) q!: string;
}

export interface SearchHit {
  kind: SearchKind;
  id: string;
  /** Of a visit its topic, else the beginning of what was said. */
  name: string;
  /** What tells it from others of that name: its companies, a contact's title, the unit. */
  about: string[];
  /** Of a project. */
  stage: Stage | null;
  /** Of a visit. */
  visitedOn: PartialDay | null;
  /** The company on whose page a contact stands. */
  investorId: string | null;
}

/** Best first within a kind; kinds in the order of `SEARCH_KINDS`. */
export interface SearchView {
  hits: SearchHit[];
}
