import type { AddIndustryDto, IndustryView, UpdateIndustryDto } from '@luodi/industries/contract';
import { audit, changed, instant, notFound, problems, refuseStale, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { Industry } from './industry.entity';

const Node = problems({
  'industry-parent-unknown': { status: 422, zh: '产业树中没有这个上级节点', en: 'There is no such parent in the industry tree' },
  'industry-code-taken': { status: 409, zh: '代码 {code} 已被使用', en: 'The code {code} is in use already' },
});

@Injectable()
export class ChangeIndustry {
  async add({ code, parentCode, nameZh, nameEn, strength, sort }: AddIndustryDto): Promise<IndustryView> {
    const parent = parentCode ? await tx().findOneBy(Industry, { code: parentCode }) : null;
    if (parentCode && !parent) throw Node('industry-parent-unknown', {}, { field: 'parentCode' });
    if (await tx().existsBy(Industry, { code })) throw Node('industry-code-taken', { code }, { field: 'code' });
    const lens = parent ? { lensZh: null, lensEn: null } : { lensZh: nameZh, lensEn: nameEn };
    const place = { parentCode: parent?.code ?? null, rootCode: parent?.rootCode ?? code, sort: sort ?? (await lastSort()) + 1 };
    const named = { code, nameZh, nameEn, ...lens, strength: strength ?? null, active: true };
    const node = tx().create(Industry, { ...named, ...place, createdAt: instant(), updatedAt: instant() });
    await tx().insert(Industry, node);
    await audit({ action: 'industry.add', subjectType: 'industry', after: { ...named, ...place } });
    return viewOf(node);
  }

  async update(code: string, dto: UpdateIndustryDto, version: number): Promise<IndustryView> {
    const node = await tx().findOne(Industry, { where: { code }, lock: { mode: 'pessimistic_write' } });
    if (!node) throw notFound();
    refuseStale(version, node, dto, () => viewOf(node));
    const changes = changed<Partial<Industry>>(node, dto);
    if (!changes) return viewOf(node);
    await tx().save(Object.assign(node, changes.after, { updatedAt: instant() }));
    const about = { code, ...changes.before };
    await audit({ action: 'industry.change', subjectType: 'industry', before: about, after: { code, ...changes.after } });
    return viewOf(node);
  }
}

async function lastSort(): Promise<number> {
  return (await tx().maximum(Industry, 'sort')) ?? 0;
}

const viewOf = ({ code, parentCode, rootCode, nameZh, nameEn, lensZh, lensEn, strength, active, version }: Industry): IndustryView => {
  return { code, parentCode, rootCode, nameZh, nameEn, lensZh, lensEn, strength, active, version };
};
