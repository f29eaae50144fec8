import type { ContactView, DecisionRole } from '@luodi/investors/contract';

/** A contact as a form holds it: blank is ''. */
export interface ContactDraft {
  name: string;
  title: string;
  mobile: string;
  wechat: string;
  email: string;
  decisionRole: DecisionRole | '';
  hometown: string;
  introducer: string;
  consentBasis: string;
}

const FIELDS = ['name', 'title', 'mobile', 'wechat', 'email', 'decisionRole', 'hometown', 'introducer', 'consentBasis'] as const;

export function contactDraft(contact: ContactView | null): ContactDraft {
  return Object.fromEntries(FIELDS.map((field) => [field, contact?.[field] ?? ''])) as unknown as ContactDraft;
}
