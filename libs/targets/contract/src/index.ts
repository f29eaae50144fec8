export * from './industry-home.contract';
export * from './target.contract';
