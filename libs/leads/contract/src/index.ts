export * from './lead-acts.contract';
export * from './lead-clocks';
export * from './lead-fields';
export * from './lead.contract';
