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

export function contactDraft(contact: ContactView | null): ContactDraft {
  return {
    name: contact?.name ?? '',
    title: contact?.title ?? '',
    mobile: contact?.mobile ?? '',
    wechat: contact?.wechat ?? '',
    email: contact?.email ?? '',
    decisionRole: contact?.decisionRole ?? '',
    hometown: contact?.hometown ?? '',
    introducer: contact?.introducer ?? '',
    consentBasis: contact?.consentBasis ?? '',
  };
}
