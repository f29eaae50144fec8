export * from './kept-choice';
export * from './page-list';
export * from './problem-text';
