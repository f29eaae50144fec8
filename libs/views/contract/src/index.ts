export * from './view.contract';
