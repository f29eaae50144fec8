/** An officer at the API, as a browser would be. */
export class Officer {
  private readonly url: string;
  private readonly password: string;
  private readonly login: string;
  private cookie = '';

  constructor(url: string, password: string, login = 'officer') {
    this.url = url;
    this.password = password;
    this.login = login;
  }

  /** Answers the cookie. */
  async signIn(): Promise<string> {
    const answer = await this.send('POST', '/session', { login: this.login, password: this.password });
    if (!answer.ok) throw new Error(`Signing in: ${answer.status} ${await answer.text()}`);
    return (this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }

  async recordInvestor(fullName: string): Promise<string> {
    const answer = await this.send('POST', '/investors', { fullName }, { key: crypto.randomUUID() });
    if (answer.status !== 201) throw new Error(`Recording an investor: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { id: string }).id;
  }

  /** The texts of all visits to an investor, page by page. */
  async summaries(investorId: string): Promise<string[]> {
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query = new URLSearchParams({ investorId, limit: '200', ...(cursor && { cursor }) });
      const answer = await this.send('GET', `/visits?${query}`);
      if (!answer.ok) throw new Error(`Reading visits: ${answer.status} ${await answer.text()}`);
      const page = (await answer.json()) as { items: { summary: string }[]; nextCursor: string | null };
      found.push(...page.items.map(({ summary }) => summary));
      cursor = page.nextCursor;
    }
    return found;
  }

  /** `body`: JSON, or a form as it is. `key`: Idempotency-Key. `patience`: after how many milliseconds the answer is not waited for any longer. */
  send(
    method: string,
    path: string,
    body?: object,
    { key, patience = 60_000 }: { key?: string; patience?: number } = {},
  ): Promise<Response> {
    return fetch(`${this.url}/api${path}`, {
      method,
      body: body && (body instanceof FormData ? body : JSON.stringify(body)),
      signal: AbortSignal.timeout(Math.ceil(patience)),
      headers: {
        'x-requested-with': 'luodi',
        ...(this.cookie && { cookie: this.cookie }),
        ...typeOf(body),
        ...(key && { 'idempotency-key': key }),
      },
    });
  }
}

/** fetch itself names the type of a form, with its boundary. */
const typeOf = (body?: object): Record<string, string> =>
  body && !(body instanceof FormData) ? { 'content-type': 'application/json' } : {};
