import type { CreateProjectDto, UpdateProjectDto } from '@luodi/projects/contract';
import { boundOf, toFen, type PartialDay } from '@luodi/shared/contract';
import { pinyinOrder } from '@luodi/shared/server';
import { projectNameKey } from './project-name-key';
import type { Project } from './project.entity';

const MONEY = ['totalInvestment', 'fixedAssetPlan', 'contractForeign', 'annualPlan', 'estOutput', 'estTax'] as const;
const PLAIN = [
  'code',
  'projectCompany',
  'projectCompanyUscc',
  'content',
  'nature',
  'route',
  'industryCode',
  'priority',
  'currency',
  'landMu',
  'floorArea',
  'jobs',
  'townId',
  'hookedLeader',
  'officerId',
] as const;

/** What a body sets on the row: amounts in 分, names with their keys. Fields left out are absent; null empties a field. */
export function projectFields(dto: CreateProjectDto | UpdateProjectDto): Partial<Project> {
  const plain = PLAIN.filter((field) => dto[field] !== undefined).map((field) => [field, emptied(dto[field])]);
  const money = MONEY.filter((field) => dto[field] !== undefined).map((field) => [field, dto[field] === null ? null : toFen(dto[field]!)]);
  return { ...Object.fromEntries([...plain, ...money]), ...named(dto.name), ...planned(dto.plannedStartOn) };
}

const emptied = (value: unknown) => (typeof value === 'string' ? value.trim() || null : value);

const named = (name: string | undefined) =>
  name === undefined ? {} : { name: name.trim(), nameKey: projectNameKey(name), pinyin: pinyinOrder(name) };

function planned(day: PartialDay | null | undefined): Partial<Project> {
  if (day === undefined) return {};
  if (day === null) return { plannedStartOn: null, plannedStartPrecision: null };
  const { on, precision } = boundOf(day);
  return { plannedStartOn: on, plannedStartPrecision: precision };
}
