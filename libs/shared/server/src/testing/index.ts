export { freshDatabase } from './fresh-database';
export * from './plain-list';
