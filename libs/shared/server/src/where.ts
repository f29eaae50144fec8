/** The conditions of a query and the parameters they use; in each condition `?` stands for the next value. */
export class Where {
  readonly params: unknown[] = [];
  private readonly conditions: string[] = [];

  and(condition: string, ...values: unknown[]): this {
    const rest = [...values];
    this.conditions.push(`(${condition.replace(/\?/g, () => `$${this.params.push(rest.shift())}`)})`);
    return this;
  }

  /** Adds the condition unless the value is absent. */
  given(condition: string, value: unknown): this {
    return value === undefined || value === null ? this : this.and(condition, value);
  }

  copy(): Where {
    const copy = new Where();
    copy.params.push(...this.params);
    copy.conditions.push(...this.conditions);
    return copy;
  }

  toString(): string {
    return this.conditions.length ? `WHERE ${this.conditions.join(' AND ')}` : '';
  }
}
