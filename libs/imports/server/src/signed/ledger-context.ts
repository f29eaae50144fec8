import { industryTree } from '@luodi/industries/server';
import { actorInScope, tx } from '@luodi/shared/server';

/** What the words of a ledger stand for in this zone, looked up once an import. */
export interface LedgerContext {
  /** Unit by name, of those in the requester's scope. */
  units: Map<string, string>;
  /** Names of units that exist but are not in the requester's scope. */
  foreignUnits: Set<string>;
  towns: Map<string, string>;
  /** Industry code by code, name or lens name in either language. */
  industries: Map<string, string>;
  /** Root of each node. */
  roots: Map<string, string>;
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
export const lookUp = <T>(map: Map<string, T>, text: string | null): T | undefined => (text === null ? undefined : map.get(plain(text)));

export async function ledgerContext(): Promise<LedgerContext> {
  const mine = new Set(actorInScope().orgUnitIds);
  const units = await tx().query<{ id: string; name: string }[]>('SELECT id, name FROM org_units WHERE active');
  const towns = await tx().query<{ id: string; name: string }[]>('SELECT id, name FROM towns');
  const tree = await industryTree();
  const names = tree.flatMap(({ code, ...node }) =>
    [code, node.nameZh, node.nameEn, node.lensZh, node.lensEn].map((name) => [name, code] as const),
  );
  return {
    units: new Map(units.filter(({ id }) => mine.has(id)).map(({ id, name }) => [plain(name), id])),
    foreignUnits: new Set(units.filter(({ id }) => !mine.has(id)).map(({ name }) => plain(name))),
    towns: new Map(towns.map(({ id, name }) => [plain(name), id])),
    industries: new Map(names.flatMap(([name, code]) => (name ? [[plain(name), code] as const] : [])).reverse()),
    roots: new Map(tree.map(({ code, rootCode }) => [code, rootCode])),
  };
}
