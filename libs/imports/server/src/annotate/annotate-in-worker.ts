import { forkWorker, type WorkerBounds } from '../fork-worker.ts';
import type { Annotations } from './annotated-workbook.ts';

export interface AnnotateRequest {
  path: string;
  said: Annotations;
}
export type AnnotateMessage = { file: Buffer } | { fault: string };

const BOUNDS: WorkerBounds = { seconds: 60, megabytes: 768 };

/** The workbook at the path, annotated in a process of its own; null when it cannot be done within bounds, or at all. */
export function annotateInWorker(request: AnnotateRequest): Promise<Buffer | null> {
  const worker = forkWorker('annotate-workbook', request, BOUNDS);
  return new Promise((resolve, reject) => {
    worker.on('message', (message: AnnotateMessage) => resolve('file' in message ? Buffer.from(message.file) : null));
    worker.on('error', reject);
    worker.on('close', () => resolve(null));
  });
}
