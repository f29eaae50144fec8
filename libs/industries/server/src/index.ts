export { IndustriesSeed } from './industries.seed';
export { NODE_WORDS, ROOT_WEIGHTS, type NodeWords } from './industries.seed-words';
export { IndustriesModule } from './industries.module';
export { inBranch, industryTree, refuseUnknownIndustry } from './industry-tree.query';
export { District, Town } from './place.entities';
export { Industry } from './industry.entity';
export { StateStrength } from './state-strength';
