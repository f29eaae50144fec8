import { inject, Injectable } from '@angular/core';
import { Formats, words } from '@luodi/shared/client';
import { EN, ZH } from '../visits-words';

/** Fields of a visit and their values in words, for a conflict. */
@Injectable()
export class FieldWords {
  private readonly formats = inject(Formats);
  private readonly w = words(ZH, EN);

  readonly nameOf = (field: string): string => {
    const { visit, next, direction } = this.w();
    const names: Record<string, string> = {
      ...{ direction, summary: visit.summary, visitedOn: visit.day, city: visit.city, topic: visit.topic, intent: visit.intent },
      ...{ askFromInvestor: visit.ask, ourPromise: visit.promise, hosts: visit.hosts, guests: visit.guests },
      ...{ nextAction: next.label, nextActionOwnerId: next.owner, nextActionDueOn: next.due },
    };
    return names[field] ?? field;
  };

  readonly textOf = (field: string, value: unknown): string => {
    if (Array.isArray(value)) return (value as { name: string }[]).map(({ name }) => name).join('、');
    if (typeof value !== 'string') return '';
    const { directions, intents } = this.w() as { directions: Record<string, string>; intents: Record<string, string> };
    if (field.endsWith('On')) return this.formats.day(value);
    return (field === 'direction' ? directions[value] : field === 'intent' ? intents[value] : undefined) ?? value;
  };
}
