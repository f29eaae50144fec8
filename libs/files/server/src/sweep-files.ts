import { Scope, SYSTEM, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { filesDirectory, INCOMING, sweepIncoming } from './files-directory';

const DAY_MS = 86_400_000;
const NAMED = 'SELECT sha256 FROM named_files WHERE sha256 = ANY ($1::text[])';

@Injectable()
export class SweepFiles {
  constructor(private readonly scope: Scope) {}

  /** Removes content that no row names and that is older than a day: the transaction that should have named it failed. Returns how many files. */
  async execute(now = Date.now()): Promise<number> {
    await sweepIncoming(now);
    const directory = await filesDirectory();
    let removed = 0;
    for (const folder of (await readdir(directory)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      const path = (name: string) => join(directory, folder, name);
      const old: string[] = [];
      for (const name of await readdir(path(''))) if (await isOld(path(name), now)) old.push(name);
      for (const name of await this.unnamed(old))
        if (await removeOld(path(name), join(directory, INCOMING + randomUUID()), now)) removed += 1;
    }
    return removed;
  }

  private async unnamed(names: string[]): Promise<string[]> {
    if (names.length === 0) return [];
    const named = await this.scope.run(SYSTEM, () => tx().query<{ sha256: string }[]>(NAMED, [names]));
    return names.filter((name) => !named.some(({ sha256 }) => sha256 === name));
  }
}

const isOld = async (path: string, now: number) => now - (await stat(path)).mtimeMs > DAY_MS;

/** Taken aside before it is looked at for the last time: the same content may be kept anew at any moment, and must then stay. */
async function removeOld(path: string, aside: string, now: number): Promise<boolean> {
  await rename(path, aside);
  const old = await isOld(aside, now);
  await (old ? rm(aside) : rename(aside, path));
  return old;
}
