export { freshDatabase } from './fresh-database';
