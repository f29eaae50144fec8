export * from './bulk-edit.contract';
export * from './pipeline.contract';
export * from './project-terms';
export * from './project.contract';
export * from './project.views';
export * from './stage-move.contract';
export * from './timeline.contract';
export * from './project-fields';
