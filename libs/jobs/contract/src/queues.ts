/** Every queue of background work. `migrate` makes them as owner; the server only sends to them and works them. */
export const QUEUES = ['import-lost', 'import-read', 'import-write', 'import-revert'] as const;
export type Queue = (typeof QUEUES)[number];

/** Which queue hears of a job that was given up for good: it threw on every try, ran too long, or died with its server each time. */
export const LOST: Partial<Record<Queue, Queue>> = {
  'import-read': 'import-lost',
  'import-write': 'import-lost',
  'import-revert': 'import-lost',
};
