export type { TimelineEntry } from '@luodi/shared/contract';
