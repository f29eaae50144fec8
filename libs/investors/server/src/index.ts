export { claimKeys, type ClaimKeys } from './claim-keys';
export { Contact } from './contact.entity';
export { heldProblem, holderOf, type InvestorHolder } from './investor-claims';
export { Investor } from './investor.entity';
export { InvestorsModule } from './investors.module';
export { visibleInvestor } from './investors.query';
export { nameKey, type NameKey } from './name-key';
export { adviceOf, matchCompanies, matchNames } from './name-match';
export { recordInvestor, type RecordedInvestor } from './record-investor';
