import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from './actor';
import { actorInScope, tx } from './scope';
import { problems } from './domain-error';

const Repeat = problems({
  'idempotency-key-missing': { status: 400, zh: '缺少 Idempotency-Key 请求头', en: 'The Idempotency-Key header is missing' },
  'idempotency-key-reused': {
    status: 422,
    zh: '同一个 Idempotency-Key 用在了不同的内容上',
    en: 'This Idempotency-Key was used with other content',
  },
  'scope-changed': {
    status: 409,
    zh: '这一步已经做过；此后您的单位或角色有变，不再显示当时的结果',
    en: 'This was done already; your unit or role has changed since, and its answer is not shown any more',
  },
  'already-done': { status: 409, zh: '这一步已经做过，其结果只显示一次', en: 'This was done already; its answer is shown once only' },
});

interface Kept {
  fingerprint: string;
  scope: string;
  status: number | null;
  body: unknown;
}

/** What makes two requests the same: method, address, content. `content` stands in for a streamed body. */
export function fingerprintOf({ method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>, content?: string): string {
  return createHash('sha256')
    .update(`${method} ${url}\n${content ?? JSON.stringify(body ?? null)}`)
    .digest('hex');
}

/** What somebody may see: a kept answer must not outlive it. */
const scopeOf = ({ permissions, orgUnitId, orgUnitIds }: Actor) =>
  createHash('sha256')
    .update([orgUnitId, ...[...permissions].sort(), ...[...orgUnitIds].sort()].join())
    .digest('hex');

/** A write with a key happens once: the key is a row of the same transaction, and a repeat in the same scope gets the first answer. */
export class Idempotency {
  private readonly key: string;

  constructor(
    key: string | string[] | undefined,
    private readonly fingerprint: string,
    private readonly secret = false,
  ) {
    if (typeof key !== 'string' || key.length < 8 || key.length > 200) throw Repeat('idempotency-key-missing');
    this.key = key;
  }

  async run<T>(reply: FastifyReply, work: () => Promise<T>): Promise<unknown> {
    const { id: person } = actorInScope();
    const inserted = await tx().query<unknown[]>(
      `INSERT INTO idempotency_keys (person_id, key, fingerprint, scope) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1 AS new`,
      [person, this.key, this.fingerprint, scopeOf(actorInScope())],
    );
    if (inserted.length === 0) return this.repeat(person, reply);
    const body = await work();
    if (!this.secret)
      await tx().query(`UPDATE idempotency_keys SET status = $3, body = $4 WHERE person_id = $1 AND key = $2`, [
        person,
        this.key,
        reply.statusCode,
        JSON.stringify(body ?? null),
      ]);
    return body;
  }

  private async repeat(person: string, reply: FastifyReply): Promise<unknown> {
    const [kept] = await tx().query<Kept[]>(
      `SELECT fingerprint, scope, status, body FROM idempotency_keys WHERE person_id = $1 AND key = $2`,
      [person, this.key],
    );
    if (kept?.fingerprint !== this.fingerprint) throw Repeat('idempotency-key-reused');
    if (kept.scope !== scopeOf(actorInScope())) throw Repeat('scope-changed');
    if (kept.status === null) throw Repeat('already-done');
    void reply.status(kept.status).header('idempotency-replayed', 'true');
    return kept.body;
  }
}
