/// <reference types="vite/client" />
import type { DataSourceOptions } from 'typeorm';

type Migration = new () => object;

/** Bundled with the server, so that a built Luodi carries its own schema. TypeORM orders them by the time in the class name. */
export const migrations = Object.values(import.meta.glob<Record<string, Migration>>('/migrations/[0-9]*.ts', { eager: true })).flatMap(
  (file) => Object.values(file),
);

/** For `migrate` alone: signs in as the owner of the schema. Each migration has its own transaction. */
export const ownerOptions = (url: string): DataSourceOptions => ({
  type: 'postgres',
  url,
  applicationName: 'luodi migrate',
  migrations,
  migrationsTransactionMode: 'each',
});
