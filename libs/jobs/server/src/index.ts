export { JobQueue, type JobPayload } from './job-queue';
export { JobsModule } from './jobs.module';
