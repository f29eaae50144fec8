export * from './leads.routes';
export * from './words-for-others';
export * from './ui/clock-text';
export * from './quick/quick-lead';
