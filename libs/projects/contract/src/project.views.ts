import type { Currency, IsoDate, PartialDay, Stage } from '@luodi/shared/contract';
import type { AgreementGrade, LandingRoute, Light, NATURES, Priority, ProjectStatus } from './project-terms';

/** A row of the list, a card of the board. */
export interface ProjectCard {
  id: string;
  name: string;
  investorNames: string[];
  industryCode: string;
  stage: Stage;
  agreement: AgreementGrade | null;
  status: ProjectStatus;
  priority: Priority;
  totalInvestment: number | null;
  currency: Currency;
  town: string | null;
  orgUnitId: string;
  unitName: string;
  /** Day the present stage was entered, and whether only a ledger says so. */
  stageSince: PartialDay;
  declared: boolean;
  light: Light | null;
  updatedAt: string;
  version: number;
}

export interface ProjectView extends ProjectCard {
  code: string | null;
  investors: { investorId: string; fullName: string; share: number | null }[];
  projectCompany: string | null;
  projectCompanyUscc: string | null;
  content: string | null;
  nature: (typeof NATURES)[number] | null;
  route: LandingRoute | null;
  fixedAssetPlan: number | null;
  contractForeign: number | null;
  annualPlan: number | null;
  monthDone: number | null;
  cumulativeDone: number | null;
  fundsReceived: number | null;
  landMu: number | null;
  floorArea: number | null;
  estOutput: number | null;
  estTax: number | null;
  jobs: number | null;
  townId: string | null;
  hookedLeader: string | null;
  officerId: string | null;
  officerName: string | null;
  progressNote: string | null;
  problemNote: string | null;
  plannedStartOn: PartialDay | null;
  enrolledOn: PartialDay | null;
  enrolled: boolean;
  createdAt: string;
  /** The path taken, oldest first; superseded entries stay in the timeline only. */
  path: StageMoveView[];
  /** What a ledger declared about permits and other milestones. */
  facts: DeclaredFactView[];
  /** The lead it came from, where one is on record, with its files, and who talked with the investor first (首谈单位). */
  lead: {
    id: string;
    title: string;
    channel: string;
    firstReportOn: PartialDay;
    firstTalkUnitName: string | null;
    attachments: { id: string; fileName: string }[];
  } | null;
  /** Which file, sheet and row a ledger put it in from; null when entered by hand. */
  origin: { importId: string; fileName: string; sheet: string; row: number; statedOn: IsoDate | null } | null;
  can: { edit: boolean; move: boolean };
  nextMoves: { to: Stage; agreement?: AgreementGrade; needsEvidence: boolean; backwards: boolean }[];
}

export interface StageMoveView {
  id: string;
  to: Stage;
  agreement: AgreementGrade | null;
  effectiveOn: PartialDay;
  /** `by`: known to have been true by that day, the exact day is not known. */
  precision: 'day' | 'month' | 'by';
  recordedAt: string;
  recordedBy: string | null;
  reason: string;
  evidenceIds: string[];
  declared: boolean;
  statedOn: IsoDate | null;
  superseded: boolean;
}

export interface DeclaredFactView {
  kind: string;
  state: 'done' | 'under-way';
  on: PartialDay | null;
  docNo: string | null;
  statedOn: IsoDate | null;
}
