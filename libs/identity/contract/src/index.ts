export * from './account.contract';
export * from './accounts-policy';
export * from './org-unit.contract';
export * from './password-faults';
export * from './people.contract';
export * from './session.contract';
