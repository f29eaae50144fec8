export * from './investors.routes';
