export { embeddedMajor, EmbeddedUnavailable } from './binaries.ts';
export { type ClusterPlace, placeOfCluster } from './cluster.ts';
export { connected, databaseOf, dropDatabase, ensureDatabase, withDatabase } from './connection.ts';
export { APP_ROLE, provision } from './provision.ts';
export { refuseUnsafeRole } from './refuse-unsafe-role.ts';
export { dataDirOf, DEMO, type Environment, type ResolvedDatabase, resolveDatabase, SECRET_KEY_FILE } from './resolve-database.ts';
export { handOver } from './runner.ts';
export { type Embedded, startEmbedded } from './start-embedded.ts';
export { refuseUnfinishedRestore, UNFINISHED_RESTORE } from './unfinished-restore.ts';
