import { VerifyTrail } from '@luodi/audit/server';
import type { TrailFinding, TrailReport } from '@luodi/audit/contract';
import { Scope } from '@luodi/shared/server';
import type { ResolvedDatabase } from '@luodi/shared/server/postgres';
import { DataSource } from 'typeorm';
import { serverOptions } from './data-source';

/** More are counted, not printed. */
const MOST_PRINTED = 200;

/** Verifies the audit trail and prints what was found. @throws when something is wrong */
export async function verifyAudit({ appUrl }: ResolvedDatabase): Promise<void> {
  const db = await new DataSource(serverOptions(appUrl)).initialize();
  try {
    const report = await new VerifyTrail(new Scope(db)).execute();
    console.log(linesOf(report).join('\n'));
    if (report.wrong > 0) throw new Error(`${report.wrong} places of the audit trail are not as they were sealed; see above.`);
  } finally {
    await db.destroy();
  }
}

export function linesOf({ checked, days, findings, wrong, unsealed, unsealedSince, root }: TrailReport): string[] {
  const printed = findings.slice(0, MOST_PRINTED);
  return [
    ...printed.map(lineOf),
    ...(wrong > printed.length ? [`… ${wrong} in all`] : []),
    `Sealed entries read again: ${checked}, days: ${days}; ${wrong ? `${wrong} wrong` : 'all as they were sealed'}.`,
    unsealed ? `Not sealed yet: ${unsealed}, the first of ${unsealedSince}.` : 'Everything is sealed.',
    root ? `Last root, to be noted elsewhere: ${root.day} ${root.hash}` : 'No day has a root yet.',
  ];
}

const SAID: Record<TrailFinding['kind'], string> = {
  changed: 'entry or link changed',
  missing: 'entry deleted',
  broken: 'links deleted',
  unlinked: 'added after the day was closed',
  root: 'root of the day deleted or changed',
};

function lineOf({ kind, day, seq, entryId, count }: TrailFinding): string {
  const place = [seq && `no. ${seq}${count && count > 1 ? `–${seq + count - 1}` : ''}`, entryId && `entry ${entryId}`].filter(Boolean);
  return [`✗ ${day}`, ...place, SAID[kind]].join(', ');
}
