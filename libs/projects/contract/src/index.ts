export * from './pipeline.contract';
export * from './project.contract';
