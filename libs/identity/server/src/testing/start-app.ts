import { API_PROVIDERS, configureApi, httpAdapter, PostgresNaming, Scope, ScopeModule, SYSTEM, tx, type Actor } from '@luodi/shared/server';
import { freshDatabase } from '@luodi/shared/server/testing';
import type { Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { v7 as uuid } from 'uuid';
import { IdentityModule } from '../identity.module';
import { newToken } from '../one-time-token';
import { CAST, UNITS } from './cast';
import { Client } from './client';

/** A running API on a database of its own, with the cast in it. */
export interface TestApp {
  nest: NestFastifyApplication;
  /** For what happens behind the server's back. */
  ownerUrl: string;
  as(person: Actor): Client;
  anonymous(): Client;
  /** For what does not go through a client: a stream that stays open. */
  cookieOf(person: Actor): string;
  /** Runs `work` inside a scope, as a use case would. */
  run<T>(person: Actor, work: () => Promise<T>, now?: Date): Promise<T>;
  close(): Promise<void>;
}

export async function startApp(slices: Type[]): Promise<TestApp> {
  const { appUrl, ownerUrl } = await freshDatabase();
  const database = TypeOrmModule.forRoot({ type: 'postgres', url: appUrl, namingStrategy: new PostgresNaming(), autoLoadEntities: true });
  const imports = [database, DiscoveryModule, ScopeModule, ...new Set([IdentityModule, ...slices])];
  const module = await Test.createTestingModule({ imports, providers: API_PROVIDERS }).compile();
  const nest = await configureApi(module.createNestApplication<NestFastifyApplication>(httpAdapter()));
  await nest.init();
  await nest.getHttpAdapter().getInstance().ready();
  const scope = nest.get(Scope);
  const tokens = await scope.run(SYSTEM, seedCast);
  return {
    nest,
    ownerUrl,
    as: (person) => new Client(nest, tokens.get(person.id)),
    anonymous: () => new Client(nest, undefined),
    cookieOf: ({ id }) => `sid=${tokens.get(id)}`,
    run: (person, work, now) => scope.run(person, work, now),
    close: () => nest.close(),
  };
}

/** Their factor stays fresh for as long as a test takes. */
const SESSION = `INSERT INTO sessions (id, token_hash, person_id, expires_at, proven_at)
  VALUES ($1, $2, $3, now() + interval '1 hour', now() + interval '1 hour')`;

/** Real units, people and sessions: the cast has signed in already. */
async function seedCast(): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const { id, parentId, name, kind } of UNITS)
    await tx().query('INSERT INTO org_units (id, parent_id, name, kind) VALUES ($1, $2, $3, $4)', [id, parentId, name, kind]);
  for (const { id, login, name, role, orgUnitId } of CAST) {
    const { token, hash } = newToken();
    tokens.set(id, token);
    await tx().query('INSERT INTO people (id, login, name, role, org_unit_id) VALUES ($1, $2, $3, $4, $5)', [
      id,
      login,
      name,
      role,
      orgUnitId,
    ]);
    await tx().query(SESSION, [uuid(), hash, id]);
  }
  return tokens;
}
