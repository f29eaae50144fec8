export * from './lead-acts.contract';
export * from './lead-clocks';
export * from './lead.contract';
