export * from './kept-choice';
export * from './page-list';
export * from './lasting';
export * from './problem-text';
