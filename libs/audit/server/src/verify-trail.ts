import type { TrailReport } from '@luodi/audit/contract';
import { beginOf, dayOf, Scope, SYSTEM, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { contentOf, type Root } from './chain';
import { CheckChain, type HeldLink } from './check-chain';
import { checkRoots, type SeenRoot } from './check-roots';
import { Findings } from './findings';

const PAGE_ROWS = 20_000;
const WITHIN = `e.at >= ${beginOf('$1::date')} AND e.at < ${beginOf('$1::date + 1')}`;
const PAGE = `
  SELECT l.day::text AS day, l.seq, l.entry_id AS "entryId", l.previous, l.hash, CASE WHEN e.id IS NOT NULL THEN ${contentOf('e')} END AS content
    FROM (SELECT * FROM audit_links WHERE day = $1 AND seq < $2 ORDER BY seq DESC LIMIT ${PAGE_ROWS}) AS l
    LEFT JOIN audit_entries e ON e.id = l.entry_id AND ${WITHIN} ORDER BY l.seq DESC`;
const UNLINKED = `SELECT e.id, e.at FROM audit_entries e
  WHERE ${WITHIN} AND NOT EXISTS (SELECT FROM audit_links l WHERE l.day = $1 AND l.entry_id = e.id) ORDER BY e.id LIMIT ${PAGE_ROWS}`;
const ROOTS = `SELECT day::text, count, tail, previous, hash FROM audit_roots`;
const SEEN = `SELECT report -> 'root' AS root FROM audit_verifications WHERE jsonb_typeof(report -> 'root') = 'object' ORDER BY begun_at DESC LIMIT 1`;
const DAYS = `SELECT day::text AS day FROM (SELECT day FROM audit_links UNION SELECT ${dayOf('at')} FROM audit_entries) AS days ORDER BY 1`;
/** Until which day months were dropped. An entry that says so of a month younger than six months says something that cannot be. */
const DROPPED = `SELECT max(after)::text AS day FROM (SELECT at, (to_date(before ->> 'month', 'YYYY-MM') + interval '1 month')::date AS after
  FROM audit_entries WHERE action = 'audit.drop-month' AND before ->> 'month' ~ '^\\d{4}-\\d\\d$') AS d WHERE after < d.at - interval '6 months' + interval '1 day'`;

@Injectable()
export class VerifyTrail {
  constructor(private readonly scope: Scope) {}

  /** Reads every entry, link and root again, in pages, and says what is no longer as it was sealed. Nothing is written. */
  execute(stopping?: AbortSignal): Promise<TrailReport> {
    return this.scope.run(SYSTEM, async () => {
      const findings = new Findings();
      const roots = await tx().query<Root[]>(ROOTS);
      const right = checkRoots(roots, await seenRoot(), findings);
      const report = { checked: 0, days: 0, unsealed: 0, unsealedSince: null as string | null };
      const closed = latest(roots.map(({ day }) => day)) ?? '';
      for (const day of await daysToCheck(right)) {
        stopping?.throwIfAborted();
        report.days += 1;
        report.checked += await checkLinks(day, new CheckChain(day, right.get(day), findings));
        const loose = await tx().query<Loose[]>(UNLINKED, [day]);
        if (day > closed) addTail(report, loose);
        else for (const { id: entryId } of loose) findings.add({ kind: 'unlinked', day, entryId });
      }
      return { ...report, wrong: findings.wrong, findings: findings.named, root: rootOf(right) };
    });
  }
}

interface Loose {
  id: string;
  at: Date;
}

const latest = (days: string[]): string | undefined => days.sort().at(-1);

function rootOf(right: Map<string, Root>): TrailReport['root'] {
  const last = right.get(latest([...right.keys()]) ?? '');
  return last ? { day: last.day, hash: last.hash.toString('hex') } : null;
}

function addTail(report: Pick<TrailReport, 'unsealed' | 'unsealedSince'>, loose: readonly Loose[]): void {
  report.unsealed += loose.length;
  report.unsealedSince ??= loose[0]?.at.toISOString() ?? null;
}

async function seenRoot(): Promise<SeenRoot> {
  return (await tx().query<{ root: SeenRoot }[]>(SEEN))[0]?.root ?? null;
}

/** Days with entries, links or a root that counts some; of what was dropped only the roots are left. */
async function daysToCheck(roots: Map<string, Root>): Promise<string[]> {
  const [dropped] = await tx().query<{ day: string | null }[]>(DROPPED);
  const days = (await tx().query<{ day: string }[]>(DAYS)).map(({ day }) => day);
  const counted = [...roots.values()].filter(({ count, day }) => count > 0 && day >= (dropped?.day ?? '')).map(({ day }) => day);
  return [...new Set([...days, ...counted])].sort();
}

async function checkLinks(day: string, chain: CheckChain): Promise<number> {
  let [checked, before] = [0, 2 ** 31 - 1];
  for (;;) {
    const links = await tx().query<HeldLink[]>(PAGE, [day, before]);
    for (const link of links) chain.next(link);
    checked += links.length;
    if (links.length < PAGE_ROWS) break;
    before = links.at(-1)!.seq;
  }
  chain.end();
  return checked;
}
