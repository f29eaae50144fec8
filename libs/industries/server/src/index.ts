export { IndustriesModule } from './industries.module';
export { inBranch, industryTree, refuseUnknownIndustry } from './industry-tree.query';
export { District, Town } from './place.entities';
export { Industry } from './industry.entity';
