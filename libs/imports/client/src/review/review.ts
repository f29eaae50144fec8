import {
  ROWS_SHOWN,
  type CellNote,
  type CommitMode,
  type ImportRowView,
  type ImportView,
  type RowAction,
  type RowsShown,
} from '@luodi/imports/contract';

export function shownOf(given: string | undefined): RowsShown {
  return ROWS_SHOWN.find((shown) => shown === given) ?? 'all';
}

export function countOf({ counts, noted }: Pick<ImportView, 'counts' | 'noted'>, shown: RowsShown): number {
  if (shown === 'noted') return noted;
  return shown === 'all' ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[shown];
}

const WRITTEN: Record<CommitMode, RowAction[]> = { both: ['create', 'update'], create: ['create'], update: ['update'] };

/** What a commit writes, and what it leaves alone. */
export function plan({ counts }: Pick<ImportView, 'counts'>, mode: CommitMode): { writes: RowAction[]; leaves: RowAction[] } {
  const some = (Object.keys(counts) as RowAction[]).filter((action) => counts[action] > 0);
  return {
    writes: some.filter((action) => WRITTEN[mode].includes(action)),
    leaves: some.filter((action) => !WRITTEN[mode].includes(action)),
  };
}

type Change = ImportRowView['changes'][number];

/** Of a new project or visit these are looked at first; the other fields are unfolded. */
const FIRST_OF_NEW = ['totalInvestment', 'industryCode', 'stage', 'firstTalkUnit', 'visitedOn', 'direction', 'hosts', 'guests'];
const FIRST_OF_UPDATE = 6;
const NOT_SHOWN = ['name', 'currency'];

/** The changes of a row as they are read: steps of the stage in one line, the first few at once and the rest to unfold. */
export function arranged({ action, changes }: Pick<ImportRowView, 'action' | 'changes'>): { first: Change[]; rest: Change[] } {
  if (action !== 'create') return { first: together(changes).slice(0, FIRST_OF_UPDATE), rest: together(changes).slice(FIRST_OF_UPDATE) };
  const said = together(changes).filter(({ field, after }) => !NOT_SHOWN.includes(field) && !isNothing(after));
  const first = FIRST_OF_NEW.flatMap((name) => said.filter(({ field }) => field === name));
  return { first, rest: said.filter((change) => !first.includes(change)) };
}

function together(changes: readonly Change[]): Change[] {
  const steps = changes.filter(({ field }) => field === 'stage');
  const [first] = steps;
  const others = changes.filter(({ field }) => field !== 'stage');
  return first ? [{ ...first, after: steps.map(({ after }) => after) }, ...others] : others;
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || value === 0;
}

/** What is said of a cell without its address, which stands beside it. */
export function said({ address, message }: CellNote): string {
  return message.startsWith(address) ? message.slice(address.length).replace(/^[：:]\s*/, '') : message;
}
