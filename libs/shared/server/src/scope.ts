import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Permission } from '@luodi/shared/contract';
import { permits, reachingBy, type Actor } from './actor';
import { notify, written, type News } from './live/tell';
import { retryable } from './sql-state';

interface Current {
  manager: EntityManager;
  actor: Actor;
  now: Date;
  /** What is told when the transaction is committed. */
  told: Set<string>;
}
const current = new AsyncLocalStorage<Current>();
const TRIES = 3;

function inScope(): Current {
  const store = current.getStore();
  if (!store) throw new Error('No scope: run this inside Scope.run');
  return store;
}

/** The transaction of the request or job under way: row-level security shows it what its actor may see. Never keep it. */
export const tx = (): EntityManager => inScope().manager;
/** On whose behalf the transaction runs. */
export const actorInScope = (): Actor => inScope().actor;
/** One instant for the whole transaction: what is written together was learned together. */
export const instant = (): Date => inScope().now;
/** Tells open pages once the transaction is committed; the same news once only. */
export const tell = (news: News): void => void inScope().told.add(written(news));

/** For seeds that tell a past: whether `actor` has a transaction under way, and what happens in it at another instant. */
export const isActing = (actor: Actor): boolean => current.getStore()?.actor === actor;
export const learnedAt = <T>(now: Date, work: () => Promise<T>): Promise<T> => current.run({ ...inScope(), now }, work);

/** A piece of the work under way, with the rows that this permission reaches; null for whoever does not hold it. */
export async function byPermission<T>(permission: Permission, work: () => Promise<T>): Promise<T | null> {
  const store = inScope();
  if (!permits(store.actor, permission)) return null;
  const actor = reachingBy(store.actor, permission);
  if (units(actor) === units(store.actor)) return work();
  await store.manager.query(`SELECT ${setting('org_ids', units(actor))}`);
  const result = await current.run({ ...store, actor }, work);
  // Where the work failed the transaction is over, and the setting with it.
  await store.manager.query(`SELECT ${setting('org_ids', units(store.actor))}`);
  return result;
}

const units = ({ orgUnitIds }: Actor) => `{${orgUnitIds.join()}}`;
const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;
const setting = (name: string, value: string) => `set_config('luodi.${name}', ${quoted(value)}, true)`;

@Injectable()
export class Scope {
  constructor(private readonly db: DataSource) {}

  /** Runs `work` in one transaction as `actor`; runs it again when PostgreSQL asks for that (deadlock, serialization). `now` is for seeds that tell a past. */
  async run<T>(actor: Actor, work: () => Promise<T>, now?: Date): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(actor, work, now ?? new Date());
      } catch (error) {
        if (attempt >= TRIES || !retryable(error)) throw error;
      }
    }
  }

  private async once<T>(actor: Actor, work: () => Promise<T>, now: Date): Promise<T> {
    const runner = this.db.createQueryRunner();
    try {
      await begin(runner, actor);
      const told = new Set<string>();
      const result = await current.run({ manager: runner.manager, actor, now, told }, work);
      await notify(runner.manager, told);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/**
 * BEGIN and the scope travel as one message. The settings are local (`true`): they end with the transaction, whatever the
 * pool does next. TypeORM is told of the transaction by hand, since it would send BEGIN alone.
 */
async function begin(runner: QueryRunner, actor: Actor): Promise<void> {
  const settings = [
    setting('user_id', actor.id),
    setting('org_ids', units(actor)),
    setting('permissions', `{${actor.permissions.join()}}`),
  ];
  await runner.connect();
  await runner.query(`BEGIN; SELECT ${settings.join(', ')}`);
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}
