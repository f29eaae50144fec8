import { stageOrder } from '@luodi/shared/contract';
import { sampleExpected, sampleFile } from '../testing';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { declaredPath, type DeclaredPath } from './ledger-stages.ts';
import { mergeFacts, statedFacts, type StatedFact } from './merge-facts.ts';
import { parseLedger } from './parse-ledger.ts';

type Week = 'signed-week-10' | 'signed-week-11';
interface Known {
  facts: StatedFact[];
  path: DeclaredPath;
}

/** Every project of the ledger by credit code, on top of what was known before. */
async function afterImport(name: Week, before: Map<string, Known>): Promise<Map<string, Known>> {
  const ledger = parseLedger(await readWorkbook(sampleFile(name)), 'signed');
  const known = new Map(before);
  for (const row of ledger.rows()) {
    const statedOn = ledger.view.statedOn!;
    const facts = mergeFacts(before.get(row.uscc!)?.facts ?? [], statedFacts(row.facts, statedOn));
    known.set(row.uscc!, { facts, path: declaredPath({ agreement: row.agreement, on: row.signedOn, statedOn }, facts) });
  }
  return known;
}

const last = ({ path }: Known) => path.steps.at(-1)!;
function stagesOf(known: Map<string, Known>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of known.values()) counts[last(one).to] = (counts[last(one).to] ?? 0) + 1;
  return counts;
}
const startedIn = (name: Week): string[] =>
  sampleExpected(name)
    .rows.filter((row) => row.started)
    .map((row) => row.uscc!);

describe('week 11 after week 10', () => {
  let week10: Map<string, Known>;
  let week11: Map<string, Known>;
  beforeAll(async () => {
    week10 = await afterImport('signed-week-10', new Map());
    week11 = await afterImport('signed-week-11', week10);
  });

  it('places each project where its facts put it', () => {
    expect(stagesOf(week10)).toEqual({ SIGNED: 6, PREPARING: 30, STARTED: 4 });
    expect(stagesOf(week11)).toEqual({ SIGNED: 6, PREPARING: 28, STARTED: 6 });
  });

  it('moves exactly the projects that the two files say were started in between, with days in an earlier week', () => {
    const moved = [...week11].filter(([uscc, now]) => last(now).to !== last(week10.get(uscc)!).to);
    const newStarts = startedIn('signed-week-11').filter((uscc) => !startedIn('signed-week-10').includes(uscc));
    expect(moved.map(([uscc]) => uscc).sort()).toEqual(newStarts.sort());
    expect(moved.map(([, now]) => last(now))).toEqual([
      { to: 'STARTED', on: '2026-02-19', precision: 'day' },
      { to: 'STARTED', on: '2026-02-01', precision: 'day' },
    ]);
  });

  it('never moves a project back, nor a stage before its signing or after the ledger', () => {
    for (const [uscc, now] of week11) {
      expect(stageOrder(last(now).to)).toBeGreaterThanOrEqual(stageOrder(last(week10.get(uscc)!).to));
      const days = now.path.steps.map((step) => step.on);
      expect(days).toEqual(days.toSorted());
      expect(days.at(-1)! <= '2026-03-12').toBe(true);
    }
  });

  it('changes nothing when the same file comes again', async () => {
    expect(await afterImport('signed-week-11', week11)).toEqual(week11);
  });
});
