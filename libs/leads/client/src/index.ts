export * from './leads.routes';
export * from './quick/quick-lead';
