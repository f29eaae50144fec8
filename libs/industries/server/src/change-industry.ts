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
  async add(dto: AddIndustryDto): Promise<IndustryView> {
    const parent = await parentOf(dto);
    if (await tx().existsBy(Industry, { code: dto.code })) throw Node('industry-code-taken', { code: dto.code }, { field: 'code' });
    const node = newNode(dto, parent, dto.sort ?? (await lastSort()) + 1);
    await tx().insert(Industry, node);
    const view = viewOf(node);
    await audit({ action: 'industry.add', subjectType: 'industry', after: view });
    return view;
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

async function parentOf({ parentCode }: AddIndustryDto): Promise<Industry | null> {
  if (!parentCode) return null;
  const parent = await tx().findOneBy(Industry, { code: parentCode });
  if (!parent) throw Node('industry-parent-unknown', {}, { field: 'parentCode' });
  return parent;
}

/** Without a parent it is a root, and a lens under its own name. */
function newNode({ code, nameZh, nameEn }: AddIndustryDto, parent: Industry | null, sort: number): Industry {
  const lens = parent ? { lensZh: null, lensEn: null } : { lensZh: nameZh, lensEn: nameEn };
  const place = parent ? { parentCode: parent.code, rootCode: parent.rootCode } : { parentCode: null, rootCode: code };
  const times = { createdAt: instant(), updatedAt: instant() };
  const unstated = { strength: null, strengthReason: null, strengthOn: null, strengthBy: null };
  return { code, nameZh, nameEn, active: true, version: 1, sort, ...unstated, ...place, ...lens, ...times };
}

async function lastSort(): Promise<number> {
  return (await tx().maximum(Industry, 'sort')) ?? 0;
}

export const viewOf = ({
  code,
  parentCode,
  rootCode,
  nameZh,
  nameEn,
  lensZh,
  lensEn,
  strength,
  active,
  version,
}: Industry): IndustryView => {
  return { code, parentCode, rootCode, nameZh, nameEn, lensZh, lensEn, strength, active, version };
};
