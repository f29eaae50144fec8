import { PipelineQuery } from '@luodi/projects/server';
import { toFen, toYuan, type Currency } from '@luodi/shared/contract';
import { actorInScope, notFound, permits, tx } from '@luodi/shared/server';
import type { IndustryHome, TargetCounts } from '@luodi/targets/contract';
import { branchOf } from './branch.query';
import { chainNode, holdsNothing } from './chain-node';
import { nodeRecords } from './node-records.query';

/** Everything the page of an industry shows, as of today and in the reader's scope. @throws not-found when there is no such node */
export async function industryHome(code: string): Promise<IndustryHome> {
  const branch = await branchOf(code);
  const [root] = branch;
  if (!root) throw notFound();
  const records = await nodeRecords(code);
  const parents = new Set(branch.map(({ parentCode }) => parentCode));
  const nodes = branch.map((node) => ({ active: node.active, view: chainNode(node, records, parents.has(node.code)) }));
  const pipeline = await new PipelineQuery().run({ industry: code });
  const stages = pipeline.stages.map(({ stage, count, totals }) => ({ stage, count, totals }));
  const { code: _, parentCode: __, active: ___, stated: ____, ...names } = root;
  return {
    code,
    ...names,
    wholeZone: await seesWholeZone(),
    nodes: nodes.filter(({ active, view }) => active || !holdsNothing(view)).map(({ view }) => view),
    stages,
    ...projectsIn(stages),
    firms: records.firms.find((row) => row.code === null)?.firms ?? 0,
    targets: summed(records.targets),
    can: { addTarget: permits(actorInScope(), 'targets.write'), stateStrength: permits(actorInScope(), 'industries.write') },
  };
}

async function seesWholeZone(): Promise<boolean> {
  const [zone] = await tx().query<{ units: number }[]>('SELECT count(*)::int AS units FROM org_units');
  return actorInScope().orgUnitIds.length === zone!.units;
}

/** Projects without leads; their totals currency by currency, in 分 until the end. */
function projectsIn(stages: IndustryHome['stages']): Pick<IndustryHome, 'projects' | 'totals'> {
  const projects = stages.filter(({ stage }) => stage !== 'LEAD');
  const byCurrency = new Map<Currency, bigint>();
  for (const { currency, amount } of projects.flatMap(({ totals }) => totals))
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0n) + toFen(amount));
  const totals = [...byCurrency].map(([currency, fen]) => ({ currency, amount: toYuan(fen) }));
  return { projects: projects.reduce((sum, { count }) => sum + count, 0), totals };
}

const summed = (rows: readonly TargetCounts[]): TargetCounts => ({
  open: rows.reduce((sum, { open }) => sum + open, 0),
  overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0),
});
