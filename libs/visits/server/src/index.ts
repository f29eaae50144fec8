export { LogVisit } from './log-visit';
export { indexNewVisits, indexVisit } from './visit-index';
export { isTopLeader } from './visit-rules';
export { Visit } from './visit.entity';
export { VisitsSeed } from './visits.seed';
export { VisitsModule } from './visits.module';
export { BEGINS as VISIT_BEGINS, undatedVisits, visitsBetween } from './visits.query';
