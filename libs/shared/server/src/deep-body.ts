import type { FastifyRequest } from 'fastify';
import { problems } from './domain-error';

/** Our deepest body is a list of records in a record. */
const DEEPEST = 10;

const Body = problems({
  'body-too-deep': { status: 400, zh: '内容嵌套太深，无法读懂', en: 'The content is nested too deeply to be read' },
});

/** Whoever walks a body walks it by recursion: thousands of levels would exhaust the stack. */
export async function refuseDeepBody({ body }: Pick<FastifyRequest, 'body'>): Promise<void> {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw Body('body-too-deep');
    level = level.flatMap((value) => (typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? Object.values(value) : []));
  }
}
