export { AuditModule } from './audit.module';
export { recordTimeline, type ToldRecord } from './record-timeline.query';
export { SealTrail } from './seal-trail';
export { VerifyTrail, type TrailReport } from './verify-trail';
