import { computed, inject, Injectable } from '@angular/core';
import type { LedgerKind } from '@luodi/imports/contract';
import { IndustryNames } from '@luodi/industries/client';
import { Formats, INDUSTRY_NAMES, Language, STAGE_NAMES, words } from '@luodi/shared/client';
import { ImportsApi } from '../data-access/imports-api';
import { FIELDS_EN, FIELDS_ZH } from '../field-words';
import type { ValueNames } from './change-text';

const ZH = {
  lights: { red: '红灯', amber: '黄灯', green: '绿灯' } as Record<string, string>,
  agreements: { framework: '框架协议', contract: '正式合同' } as Record<string, string>,
  directions: {
    outbound: '拜访',
    inbound: '来访',
    inspection: '考察',
    negotiation: '洽谈',
    video: '视频洽谈',
    call: '电话微信',
  } as Record<string, string>,
  intents: { strong: '强', medium: '中', weak: '弱' } as Record<string, string>,
  by: (day: string) => `不晚于 ${day}`,
  undated: (month: string) => `${month}（日期待补）`,
  underWay: '办理中',
  yes: '是',
};
const EN: typeof ZH = {
  lights: { red: 'red', amber: 'amber', green: 'green' },
  agreements: { framework: 'framework', contract: 'contract' },
  directions: { outbound: 'Visit', inbound: 'Hosted', inspection: 'Site tour', negotiation: 'Talks', video: 'Video', call: 'Call' },
  intents: { strong: 'Strong', medium: 'Medium', weak: 'Weak' },
  by: (day) => `no later than ${day}`,
  undated: (month) => `${month} (day missing)`,
  underWay: 'under way',
  yes: 'yes',
};

/** Names of what a ledger's changes speak of; reads the towns once. Provide it where it is used. */
@Injectable()
export class Names {
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  private readonly w = words(ZH, EN);
  private readonly fields = words(FIELDS_ZH, FIELDS_EN);
  private readonly industries = inject(IndustryNames);
  private readonly places = inject(ImportsApi).places();

  readonly values = computed<ValueNames>(() => {
    const { lights, agreements, directions, intents, by, undated, underWay, yes } = this.w();
    const day = (on: string) => this.formats.day(on, { year: 'always' });
    return {
      amount: (yuan, currency) => this.formats.amount(yuan, { currency, scale: currency === 'CNY' ? 'yi' : 'wan' }),
      day,
      by: (on) => by(day(on)),
      undated: (month) => undated(day(month)),
      stage: (code) => STAGE_NAMES[this.language.code()][code],
      industry: (code) => this.industry(code),
      town: (id) => this.places.value().towns.find((town) => town.id === id)?.name,
      light: (code) => lights[code],
      agreement: (code) => agreements[code],
      direction: (code) => directions[code],
      intent: (code) => intents[code],
      fact: (kind) => this.fields()[kind],
      underWay,
      yes,
    };
  });

  /** In a ledger of visits the company is no investor yet. */
  field(field: string, kind?: LedgerKind): string {
    return this.fields()[kind === 'visits' && field === 'investor' ? 'visited' : field] ?? field;
  }

  private industry(code: string): string | undefined {
    return this.industries.nameOf(code) ?? INDUSTRY_NAMES[this.language.code()][code];
  }
}
