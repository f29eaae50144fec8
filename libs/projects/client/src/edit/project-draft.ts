import type { CreateProjectDto, ProjectView, UpdateProjectDto } from '@luodi/projects/contract';
import { changed, filled, isBlank } from '@luodi/shared/client/rules';

export interface DraftInvestor {
  investorId: string;
  fullName: string;
  share: number | null;
}

const TEXTS = ['name', 'code', 'projectCompany', 'projectCompanyUscc', 'content', 'hookedLeader', 'plannedStartOn', 'townId'] as const;
const CHOICES = ['nature', 'route', 'industryCode', 'priority', 'currency'] as const;
const NUMBERS = [
  'totalInvestment',
  'fixedAssetPlan',
  'contractForeign',
  'annualPlan',
  'estOutput',
  'estTax',
  'landMu',
  'floorArea',
  'jobs',
] as const;
type Text = (typeof TEXTS)[number] | (typeof CHOICES)[number];
type Num = (typeof NUMBERS)[number];

/** A project as the form holds it: text blank as '', numbers blank as null; amounts in units of the currency. */
export type ProjectDraft = Record<Text, string> &
  Record<Num, number | null> & {
    investors: DraftInvestor[];
    officerId: string | null;
    /** Asked of a new project only. */
    orgUnitId: string;
    negotiatingSince: string;
  };

export function blankDraft(): ProjectDraft {
  const texts = Object.fromEntries([...TEXTS, ...CHOICES].map((field) => [field, ''])) as Record<Text, string>;
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, null])) as Record<Num, null>;
  return {
    ...texts,
    ...numbers,
    currency: 'CNY',
    priority: 'general',
    investors: [],
    officerId: null,
    orgUnitId: '',
    negotiatingSince: '',
  };
}

export function draftOf(project: ProjectView): ProjectDraft {
  const texts = Object.fromEntries([...TEXTS, ...CHOICES].map((field) => [field, project[field] ?? ''])) as Record<Text, string>;
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, project[field]])) as Record<Num, number | null>;
  const { investors, officerId } = project;
  return { ...blankDraft(), ...texts, ...numbers, investors: investors.map((investor) => ({ ...investor })), officerId };
}

/** The body of a POST. */
export function newProject(draft: ProjectDraft): Partial<CreateProjectDto> {
  return filled({ ...draft, investors: sharesOf(draft) }) as Partial<CreateProjectDto>;
}

const ASKED_ONCE = ['orgUnitId', 'negotiatingSince'];

/** The body of a PATCH: what differs from the project as it was read; emptied fields as null. */
export function changesOf(draft: ProjectDraft, read: ProjectView): UpdateProjectDto {
  const body = (of: ProjectDraft) => {
    const entries = Object.entries({ ...of, investors: sharesOf(of) }).filter(([field]) => !ASKED_ONCE.includes(field));
    return Object.fromEntries(entries.map(([field, value]) => [field, isBlank(value) ? null : value]));
  };
  return changed(body(draft), body(draftOf(read))) as UpdateProjectDto;
}

function sharesOf({ investors }: ProjectDraft) {
  return investors.map(({ investorId, share }) => (share === null ? { investorId } : { investorId, share }));
}
