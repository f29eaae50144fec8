/** Every queue of background work. `migrate` makes them as owner; the server only sends to them and works them. */
export const QUEUES = ['import-read', 'import-write', 'import-revert'] as const;
export type Queue = (typeof QUEUES)[number];
