import { dataDirOf, DEMO, dropDatabase, type Environment, resolveDatabase, type ResolvedDatabase } from '@luodi/shared/server/postgres';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from './migrate';
import { serve } from './serve';

export interface Command {
  summary: string;
  run(env: Environment, args: string[]): Promise<void>;
}

/** Every command by its words. What only one of them needs is loaded when it runs: `migrate` needs no web server. */
export const COMMANDS: Record<string, Command> = {
  serve: {
    summary: 'start database and server; --demo with the sample zone in a database of its own',
    run: async (env, args) => serve(env, args.includes('--demo')),
  },
  migrate: {
    summary: 'bring the database up to date',
    run: (env) =>
      withDatabase(env, {}, async ({ ownerUrl }) => {
        const ran = await migrate(ownerUrl);
        console.log(ran.length ? ran.join('\n') : 'The database is up to date.');
      }),
  },
  'demo load': {
    summary: 'load the sample zone into its own database',
    run: (env) =>
      withDatabase(env, { demo: true }, async (database) => {
        await migrate(database.ownerUrl);
        await (await import('./demo-seed')).loadDemo(database, env);
      }),
  },
  'demo clear': {
    summary: 'drop the database of the sample zone, and its files',
    run: (env) =>
      withDatabase(env, { demo: true }, async ({ ownerUrl }) => {
        await dropDatabase(ownerUrl);
        await rm(join(dataDirOf(env), DEMO.files), { recursive: true, force: true });
      }),
  },
  backup: {
    summary: 'back up database, uploaded files and secrets; [directory] to put the backup in',
    run: async (env, [directory]) => {
      const { backUp } = await import('./backup/back-up');
      const { directory: made, files, bytes, damaged } = await backUp(env, directory);
      for (const path of damaged) console.error(`Damaged before this backup, and damaged in it: ${path}`);
      console.log(`${made}: ${files} files, ${(bytes / 1_000_000).toFixed(1)} MB`);
    },
  },
  restore: {
    summary: 'put the backup <directory> back into an empty data directory',
    run: async (env, [directory]) => {
      if (!directory) throw new Error('Which backup? npm run luodi -- restore <directory>');
      const { restore } = await import('./backup/restore');
      const { madeAt, files } = await restore(env, directory);
      console.log(`Restored the backup of ${madeAt} into ${dataDirOf(env)}: ${files.length} files. Start Luodi: npm start`);
    },
  },
  'audit verify': {
    summary: 'read the audit trail again and name what was changed behind its back; --demo that of the sample zone',
    run: (env, args) =>
      withDatabase(env, { demo: args.includes('--demo') }, async (database) => (await import('./verify-audit')).verifyAudit(database)),
  },
  doctor: {
    summary: 'look at this installation and say what is wrong',
    run: async (env) => (await import('./doctor/doctor')).doctor(env),
  },
};

/** The command whose words `words` begins with, the longest first, and what is left over. */
export function findCommand(words: string[]): { command: Command; args: string[] } | undefined {
  const length = [2, 1].find((count) => words.length >= count && Object.hasOwn(COMMANDS, words.slice(0, count).join(' ')));
  return length ? { command: COMMANDS[words.slice(0, length).join(' ')]!, args: words.slice(length) } : undefined;
}

export const usage = (): string =>
  ['npm run luodi -- <command>', ...Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`)].join('\n');

async function withDatabase(env: Environment, options: { demo?: boolean }, work: (database: ResolvedDatabase) => Promise<void>) {
  const database = await resolveDatabase(env, options);
  try {
    await work(database);
  } finally {
    await database.stop();
  }
}
