import type { NegotiatingLedgerRow } from '@luodi/imports/contract';
import type { Project } from '@luodi/projects/server';
import { stageOrder } from '@luodi/shared/contract';
import { lookUp, type LedgerContext } from '../kinds/ledger-context';
import { noteOf, type ReviewNote } from '../kinds/review-notes';
import type { KnownProject } from '../projects/known-projects.query';
import { differing, type ProjectPlan } from '../projects/project-plan';
import { fenOf, industryOf, kept, named, said } from '../projects/said-fields';
import { planFirstContact, type FirstContactPlan } from './first-contact';
import { planLead } from './plan-lead';

/** Ledger A: a project in talks since its first contact, with the lead it came from. Of one that has gone on only these two are taken. */
export function planNegotiatingRow(row: NegotiatingLedgerRow, known: KnownProject | null, context: LedgerContext): ProjectPlan {
  const { project = null, path = [], lead = null } = known ?? {};
  const first = planFirstContact(path, row.firstContactOn, context.statedOn);
  const further = project !== null && stageOrder(project.stage) > stageOrder('PRE_SIGN');
  return {
    fields: differing(project, further ? {} : negotiatingFields(row, context, project)),
    moves: first.moves,
    declared: null,
    declaredChanged: false,
    lead: planLead(row, lead, first, context),
    investor: { name: row.investor, industry: row.industry, brief: row.investorBrief },
    notes: [...contactNotes(row, first), ...(further ? [noteOf(row, 'name', { code: 'stage-further' })] : [])],
  };
}

const contactNotes = (row: NegotiatingLedgerRow, { warning }: FirstContactPlan): ReviewNote[] =>
  warning ? [noteOf(row, 'firstContactOn', warning)] : [];

/** An empty cell leaves a field as it is, except for what a ledger reports anew each time: the last contact and the problem. */
function negotiatingFields(row: NegotiatingLedgerRow, context: LedgerContext, known: Project | null): Partial<Project> {
  return said({
    ...named(row.name),
    content: kept(row.content),
    industryCode: nodeOf(row, context) ?? industryOf(row.industry, context, known),
    totalInvestment: fenOf(row.totalInvestment),
    currency: row.totalInvestment?.currency,
    fixedAssetPlan: fenOf(row.fixedAssetPlan),
    estOutput: fenOf(row.estOutput),
    estTax: fenOf(row.estTax),
    landMu: kept(row.landMu),
    floorArea: kept(row.plantSqm),
    hookedLeader: kept(row.hookedLeader),
    officerNote: kept(row.officer),
    progressNote: row.lastContact,
    problemNote: row.problem,
  });
}

/** 产业链环节 says more than 产业类别 where it lies below it. */
function nodeOf({ industry, chainNode }: NegotiatingLedgerRow, { industries, roots }: LedgerContext): string | undefined {
  const node = lookUp(industries, chainNode);
  const root = lookUp(industries, industry);
  return node !== undefined && (root === undefined || roots.get(node) === root) ? node : undefined;
}
