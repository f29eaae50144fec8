export { AuditModule } from './audit.module';
export { CloseDays } from './close-days';
export { recordTimeline, type ToldRecord } from './record-timeline.query';
export { SealTrail } from './seal-trail';
export { VerifyTrail } from './verify-trail';
