export { EmbeddedUnavailable } from './binaries.ts';
export { connected, databaseOf, dropDatabase, ensureDatabase, withDatabase } from './connection.ts';
export { APP_ROLE, provision } from './provision.ts';
export { refuseUnsafeRole } from './refuse-unsafe-role.ts';
export { dataDirOf, DEMO, type Environment, type ResolvedDatabase, resolveDatabase } from './resolve-database.ts';
export { type Embedded, startEmbedded } from './start-embedded.ts';
