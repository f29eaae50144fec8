export * from './org-unit.contract';
export * from './people.contract';
export * from './session.contract';
