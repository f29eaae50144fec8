export * from './pipeline.contract';
export * from './project.contract';
export * from './stage-move.contract';
