import type { InvestorView } from '@luodi/investors/contract';
import { investorDraft } from './investor-draft';

const SAVED = { fullName: '砚川传动', shortName: null, tier: 'A', doNotContact: true, version: 3, unitName: '九湖镇' } as InvestorView;

it('holds what a record has, blank where it has nothing, and nothing that a form does not show', () => {
  expect(investorDraft(SAVED)).toEqual({
    ...{ fullName: '砚川传动', shortName: '', uscc: '', kind: '', country: '', regProvince: '', regCity: '', industryCode: '' },
    ...{ tier: 'A', source: '', note: '', doNotContact: true },
  });
});

it('begins a new one with the name it is about to get', () => {
  expect(investorDraft(null, '栖木机械')).toMatchObject({ fullName: '栖木机械', uscc: '', doNotContact: false });
});
