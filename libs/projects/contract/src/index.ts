export * from './pipeline.contract';
export * from './project.contract';
export * from './stage-move.contract';
export * from './timeline.contract';
export * from './project-fields';
