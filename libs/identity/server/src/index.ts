export { FirstRun } from './first-run';
export { IdentitySeed, type SeededPerson } from './identity.seed';
export { IdentityModule } from './identity.module';
export { newToken } from './one-time-token';
export { OrgUnit } from './org-unit.entity';
export { hashPassword } from './password';
export { Person } from './person.entity';
