export * from './view-tabs';
