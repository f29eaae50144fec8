import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';

// A test reads whatever the answer holds.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export interface Answer<T = any> {
  status: number;
  body: T;
  headers: Record<string, unknown>;
}
type Headers = Record<string, string | undefined>;
type Method = 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Talks to the API as one person's browser would; an undefined header is left out. Addresses are given without /api. */
export class Client {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly token: string | undefined,
  ) {}

  get = (url: string, headers: Headers = {}) => this.send('GET', url, undefined, headers);
  head = (url: string, headers: Headers = {}) => this.send('HEAD', url, undefined, headers);
  post = (url: string, body?: unknown, headers: Headers = {}) => this.send('POST', url, body, { ...this.write(), ...headers });
  delete = (url: string, headers: Headers = {}) => this.send('DELETE', url, undefined, { ...this.write(), ...headers });
  patch = (url: string, body: unknown, { version }: { version?: number } = {}, headers: Headers = {}) =>
    this.send('PATCH', url, body, { ...this.write(), 'if-match': version === undefined ? undefined : String(version), ...headers });
  put = (url: string, body: unknown, { version }: { version?: number } = {}, headers: Headers = {}) =>
    this.send('PUT', url, body, { ...this.write(), 'if-match': version === undefined ? undefined : String(version), ...headers });

  /** Sends one file as multipart/form-data, with further fields. */
  upload(url: string, file: { name: string; type: string; content: Buffer }, fields: Record<string, string> = {}, headers: Headers = {}) {
    const boundary = `luodi${randomUUID()}`;
    const part = (head: string, content: Buffer | string) =>
      Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n')]);
    const parts = [
      ...Object.entries(fields).map(([name, value]) => part(`Content-Disposition: form-data; name="${name}"`, value)),
      part(`Content-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.type}`, file.content),
      Buffer.from(`--${boundary}--\r\n`),
    ];
    return this.send('POST', url, Buffer.concat(parts), {
      ...this.write(),
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...headers,
    });
  }

  private write = (): Headers => ({ 'x-requested-with': 'luodi', 'idempotency-key': randomUUID() });

  async send(method: Method, url: string, body: unknown, headers: Headers): Promise<Answer> {
    const all = { ...(this.token && { cookie: `sid=${this.token}` }), ...headers };
    const sent = Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
    const payload = body as object | Buffer | undefined;
    const answer = await this.app.inject({
      method,
      url: /^\/(health|metrics)/.test(url) ? url : `/api${url}`,
      headers: sent,
      ...(payload && { payload }),
    });
    const json = /json/.test(String(answer.headers['content-type']));
    return { status: answer.statusCode, body: json && answer.body ? JSON.parse(answer.body) : answer.rawPayload, headers: answer.headers };
  }
}
