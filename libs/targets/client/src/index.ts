export * from './industries.routes';
