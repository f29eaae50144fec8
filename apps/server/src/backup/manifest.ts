import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { Content } from './hashed-copy';

/** What a backup holds and what made it: `manifest.json`, beside it its own SHA-256 in `manifest.json.sha256`. */
export interface Manifest {
  format: 1;
  /** Version of the Luodi that made it. */
  luodi: string;
  /** ISO instant. */
  madeAt: string;
  /** The files of the embedded cluster, or a dump of the database DATABASE_URL names. */
  kind: 'cluster' | 'dump';
  /** The server's own, such as `18.4`. */
  postgres: string;
  /** The migrations that have run, by name. */
  schema: string[];
  /** Where its log ends: a cluster that comes up before is not whole. Empty for a dump. */
  walEnd: string;
  /** Below the backup, also the empty ones. */
  directories: string[];
  files: BackedUpFile[];
}

export interface BackedUpFile extends Content {
  /** Below the backup, with `/`. */
  path: string;
}

export const MANIFEST = 'manifest.json';
const SEAL = `${MANIFEST}.sha256`;

/** The two files, by name. The second is what `sha256sum --check` reads. */
export function written(manifest: Manifest): Record<string, string> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  return { [MANIFEST]: text, [SEAL]: `${hash(text)}  ${MANIFEST}\n` };
}

/** @throws when there is none, or when it is not as it was written */
export async function readManifest(directory: string): Promise<Manifest> {
  const [text, seal] = await Promise.all([MANIFEST, SEAL].map((name) => readFile(join(directory, name), 'utf8'))).catch(() => {
    throw new Error(`${directory} is no finished backup of Luodi: it has no ${MANIFEST} with its ${SEAL}.`);
  });
  if (seal !== `${hash(text!)}  ${MANIFEST}\n`) throw new Error(`The backup is damaged: ${MANIFEST} is not as it was written. ${ANOTHER}`);
  return JSON.parse(text!) as Manifest;
}

export const ANOTHER = 'Nothing was restored; take another backup.';

/** This Luodi, as far as a backup has to fit it. */
export interface Here {
  luodi: string;
  /** Migrations it knows, by name. */
  schema: readonly string[];
  /** Major version of the embedded PostgreSQL. */
  postgres: number;
  /** Whether DATABASE_URL is set. */
  foreign: boolean;
}

/** Why this Luodi cannot take the backup, with what to do; undefined when it can. */
export function refusalOf(manifest: Manifest, here: Here): string | undefined {
  const unknown = manifest.schema.filter((name) => !here.schema.includes(name));
  if (manifest.format !== 1 || unknown.length > 0)
    return `The backup was made by a newer Luodi (${manifest.luodi}; this is ${here.luodi}). Update Luodi first.`;
  if (![...manifest.files.map(({ path }) => path), ...manifest.directories].every(isInside))
    return 'The backup names files outside itself; it is none of ours.';
  return manifest.kind === 'dump' ? refusalOfDump(here) : refusalOfCluster(manifest, here);
}

const refusalOfDump = ({ foreign }: Here) =>
  foreign ? undefined : 'The backup is of a server given as DATABASE_URL. Set DATABASE_URL to an empty database.';

function refusalOfCluster({ postgres, luodi }: Manifest, here: Here): string | undefined {
  if (here.foreign) return 'The backup is of an embedded database. Unset DATABASE_URL, and restore into a new LUODI_DATA_DIR.';
  const major = Number.parseInt(postgres, 10);
  if (major === here.postgres) return undefined;
  return `The backup was made with PostgreSQL ${major}, this Luodi brings ${here.postgres}. Restore it with Luodi ${luodi}.`;
}

const isInside = (path: string) =>
  path !== '' && !path.startsWith('/') && !path.includes('\\') && normalize(path) === path && !/^\.\.(\/|$)/.test(path);

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
