import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { contentOf, copyHashed, type Content, synced } from './hashed-copy';
import { type Manifest, type BackedUpFile, written } from './manifest';

/** Ends the name of a backup that is still being made, or that was never finished. */
export const UNFINISHED = '.unfinished';

type Facts = Omit<Manifest, 'format' | 'madeAt' | 'directories' | 'files'>;
type Skip = (path: string) => boolean;

/** A backup in the making, for its owner alone: it has its true name only when all of it is on disk. */
export class Draft {
  readonly files: BackedUpFile[] = [];
  private readonly directories: string[] = [];

  private constructor(
    private readonly finished: string,
    private readonly madeAt: Date,
  ) {}

  /** Begins one in a directory of several. */
  static async in(parent: string): Promise<Draft> {
    const madeAt = new Date();
    const draft = new Draft(join(resolve(parent), `luodi-${madeAt.toISOString().replace(/[:.]/g, '-')}`), madeAt);
    await mkdir(dirname(draft.finished), { recursive: true, mode: 0o700 });
    await mkdir(draft.place, { mode: 0o700 });
    return draft;
  }

  /** Where it lies until it is finished. */
  get place(): string {
    return this.finished + UNFINISHED;
  }

  async copy(from: string, path: string): Promise<Content> {
    const content = await copyHashed(from, join(this.place, path));
    this.files.push({ path, ...content });
    return content;
  }

  async write(path: string, data: string | Buffer): Promise<void> {
    await this.put(path, data);
    await this.enter(path);
  }

  /** Takes in a file that somebody else wrote into the draft. */
  async enter(path: string): Promise<void> {
    await chmod(join(this.place, path), 0o600);
    this.files.push({ path, ...(await contentOf(join(this.place, path))) });
  }

  async directory(path: string): Promise<void> {
    await mkdir(join(this.place, path), { recursive: true, mode: 0o700 });
    this.directories.push(path);
  }

  /** Copies a directory and all below it. What `skip` names is left out, and what vanishes meanwhile was no longer needed. */
  async copyAll(from: string, path: string, skip: Skip): Promise<void> {
    await this.directory(path);
    for (const entry of await readdir(from, { withFileTypes: true })) {
      const [source, target] = [join(from, entry.name), `${path}/${entry.name}`];
      if (skip(target)) continue;
      if (entry.isDirectory()) await this.copyAll(source, target, skip).catch(unlessGone);
      else if (entry.isFile()) await this.copy(source, target).catch(unlessGone);
    }
  }

  /** Answers where the finished backup lies. */
  async finish(facts: Facts): Promise<string> {
    const { directories, files, madeAt } = this;
    for (const [name, text] of Object.entries(written({ format: 1, madeAt: madeAt.toISOString(), ...facts, directories, files })))
      await this.put(name, text);
    await synced();
    await rename(this.place, this.finished);
    await synced();
    return this.finished;
  }

  discard(): Promise<void> {
    return rm(this.place, { recursive: true, force: true });
  }

  private put(path: string, data: string | Buffer): Promise<void> {
    return writeFile(join(this.place, path), data, { flag: 'wx', mode: 0o600 });
  }
}

export function unlessGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
