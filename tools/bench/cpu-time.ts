import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of Linux: a hundredth of a second, whatever the kernel counts in. */
const TICK_MS = 10;

interface Stat {
  parent: number;
  own: number;
  ended: number;
}

/** CPU-milliseconds used so far by the server and by PostgreSQL with all its processes, also those that have ended. From /proc. */
export function cpuTime(server: number, postmaster: number | undefined): number {
  const database = postmaster === undefined ? [] : readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const backends = database.map(Number).flatMap((pid) => {
    const stat = statOf(pid);
    if (!stat) return [];
    return pid === postmaster ? [stat.own + stat.ended] : stat.parent === postmaster ? [stat.own] : [];
  });
  return ((statOf(server)?.own ?? 0) + backends.reduce((sum, ticks) => sum + ticks, 0)) * TICK_MS;
}

/** The name in brackets may hold spaces, so the fields are counted from behind it. */
function statOf(pid: number): Stat | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent, user, system, endedUser, endedSystem] = [1, 11, 12, 13, 14].map((at) => fields[at] ?? 0) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return { parent, own: user + system, ended: endedUser + endedSystem };
  } catch {
    return undefined;
  }
}
