export * from './access.contract';
export * from './delegations.contract';
export * from './org-unit.contract';
export * from './people.contract';
export * from './roles.contract';
export * from './session.contract';
