import { inject, Service } from '@angular/core';
import type { ComboOption } from '@luodi/shared/client';
import { InvestorsApi } from './investors-api';

/** Companies as choices of other records. */
@Service()
export class InvestorOptions {
  private readonly api = inject(InvestorsApi);

  async find(text: string): Promise<ComboOption[]> {
    const investors = await this.api.find(text);
    return investors.map(({ id, fullName, unitName }) => ({ value: id, label: fullName, sub: unitName }));
  }

  /** A new one of that name. @throws the refusal, such as of a company held by another unit */
  async make(fullName: string): Promise<ComboOption> {
    const made = await this.api.create({ fullName });
    return { value: made.id, label: made.fullName };
  }
}
