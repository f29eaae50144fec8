export { AuditModule } from './audit.module';
export { SealTrail } from './seal-trail';
export { VerifyTrail, type TrailReport } from './verify-trail';
