export * from './kept-choice';
export * from './page-list';
export * from './lasting';
export * from './found-at-rest';
export * from './problem-text';
