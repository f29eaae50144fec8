export { LogVisit } from './log-visit';
export { indexVisit } from './visit-index';
export { isTopLeader } from './visit-rules';
export { Visit } from './visit.entity';
export { VisitsSeed } from './visits.seed';
export { VisitsModule } from './visits.module';
export { visitsBetween } from './visits.query';
