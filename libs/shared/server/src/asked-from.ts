import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyRequest } from 'fastify';

const address = new AsyncLocalStorage<string>();

/** Where the request under way comes from, for the audit trail; null in work that nobody asked for by a request. */
export const askedFrom = (): string | null => address.getStore() ?? null;

/** A Fastify hook: everything done for the request knows where it came from. */
export const rememberAddress = (request: FastifyRequest, _reply: unknown, done: () => void): void => address.run(request.ip, done);
