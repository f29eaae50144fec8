import { industryTree } from '@luodi/industries/server';
import type { InvestorHolder } from '@luodi/investors/server';
import type { RowChoice } from '@luodi/imports/contract';
import type { IsoDate } from '@luodi/shared/contract';
import { actorInScope, plainText, tx } from '@luodi/shared/server';

/** The ledger's own day, and the unit that says it compiled it. */
export interface LedgerStatement {
  statedOn: IsoDate;
  statedBy: string | null;
}

/** Without an investor, who holds the company only because of a row further up. */
export type HolderInFile = Pick<InvestorHolder, 'orgUnitId' | 'unitName'> & Partial<Pick<InvestorHolder, 'investorId'>>;

/** What the words of a ledger stand for in this zone, looked up once an import, and what its rows so far have taken. */
export interface LedgerContext extends LedgerStatement {
  /** Unit by name, of those in the requester's scope. */
  units: Map<string, string>;
  /** The others, by name. */
  foreignUnits: Map<string, string>;
  /** Name of each unit by id. */
  unitNames: Map<string, string>;
  towns: Map<string, string>;
  /** Industry code by code, name or lens name in either language. */
  industries: Map<string, string>;
  /** Root of each node. */
  roots: Map<string, string>;
  /** Row by what it is known by, of the rows reviewed so far. */
  rowsByKey: Map<string, number>;
  /** Who holds the companies of the rows so far, by their hashed keys: on record, or because a row further up will record them. */
  holders: Map<string, HolderInFile>;
  /** What a person has settled of a row, by its number. */
  choices: Map<number, RowChoice>;
  /** How many rows so far say the same. */
  times: Map<string, number>;
}

const plain = (text: string) => plainText(text).replace(/\s/g, '');
export const lookUp = <T>(map: Map<string, T>, text: string | null): T | undefined => (text === null ? undefined : map.get(plain(text)));

export async function ledgerContext(statement: LedgerStatement, choices = new Map<number, RowChoice>()): Promise<LedgerContext> {
  const mine = new Set(actorInScope().orgUnitIds);
  const units = await tx().query<{ id: string; name: string }[]>('SELECT id, name FROM org_units WHERE active');
  const towns = await tx().query<{ id: string; name: string }[]>('SELECT id, name FROM towns');
  const tree = await industryTree();
  const names = tree.flatMap(({ code, ...node }) =>
    [code, node.nameZh, node.nameEn, node.lensZh, node.lensEn].map((name) => [name, code] as const),
  );
  const byName = (some: { id: string; name: string }[]) => new Map(some.map(({ id, name }) => [plain(name), id]));
  return {
    ...statement,
    units: byName(units.filter(({ id }) => mine.has(id))),
    foreignUnits: byName(units.filter(({ id }) => !mine.has(id))),
    unitNames: new Map(units.map(({ id, name }) => [id, name])),
    towns: byName(towns),
    industries: new Map(names.flatMap(([name, code]) => (name ? [[plain(name), code] as const] : [])).reverse()),
    roots: new Map(tree.map(({ code, rootCode }) => [code, rootCode])),
    rowsByKey: new Map(),
    holders: new Map(),
    choices,
    times: new Map(),
  };
}
