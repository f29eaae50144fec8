export { FirstRun } from './first-run';
export { IdentityModule } from './identity.module';
export { newToken } from './one-time-token';
export { OrgUnit } from './org-unit.entity';
export { hashPassword } from './password';
export { Person } from './person.entity';
