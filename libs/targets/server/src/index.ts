export { TargetsModule } from './targets.module';
export { TargetsSeed } from './targets.seed';
