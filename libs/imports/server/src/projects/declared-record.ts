import type { LedgerFactKind } from '@luodi/imports/contract';
import type { AgreementGrade } from '@luodi/projects/contract';
import type { IsoDate, PartialDay } from '@luodi/shared/contract';
import type { Project } from '@luodi/projects/server';
import { insertAll, instant, tx } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';
import type { StatedFact, StatedSigning } from '../ledger/merge-facts.ts';

/** What ledgers have declared of a project so far. */
export interface DeclaredRecord {
  signing: StatedSigning | null;
  facts: StatedFact[];
}

export const NOTHING_DECLARED: DeclaredRecord = { signing: null, facts: [] };

interface FactRow {
  projectId: string;
  kind: LedgerFactKind | 'signed';
  state: StatedFact['state'];
  on: PartialDay | null;
  docNo: string | null;
  agreement: AgreementGrade | null;
  begunBy: IsoDate;
  doneBy: IsoDate | null;
  statedOn: IsoDate | null;
}

const FACTS = `SELECT project_id AS "projectId", kind, state, "on", doc_no AS "docNo", agreement, begun_by::text AS "begunBy", done_by::text AS "doneBy",
    stated_on::text AS "statedOn" FROM declared_facts WHERE project_id = ANY ($1::uuid[]) AND superseded_at IS NULL`;

/** What is declared of projects, by project. */
export async function declaredRecords(projectIds: readonly string[]): Promise<Map<string, DeclaredRecord>> {
  const rows = Map.groupBy(await tx().query<FactRow[]>(FACTS, [projectIds]), ({ projectId }) => projectId);
  return new Map([...rows].map(([projectId, facts]) => [projectId, recordOf(facts)]));
}

function recordOf(rows: readonly FactRow[]): DeclaredRecord {
  const signed = rows.find(({ kind }) => kind === 'signed');
  const facts = rows.flatMap(({ kind, state, on, docNo, begunBy, doneBy, statedOn }) =>
    kind === 'signed' ? [] : [{ kind, state, on, ...(docNo !== null && { docNo }), begunBy, doneBy, statedOn }],
  );
  return { signing: signed ? { agreement: signed.agreement, on: signed.on, statedOn: signed.begunBy } : null, facts };
}

type Subject = Pick<Project, 'id' | 'orgUnitId'>;

const SUPERSEDE = `UPDATE declared_facts SET superseded_at = $2 WHERE project_id = $1 AND superseded_at IS NULL`;

/** Puts what is declared now in place of what was; the old rows stay, superseded. */
export async function writeDeclared(project: Subject, declared: DeclaredRecord, importId: string): Promise<void> {
  await tx().query(SUPERSEDE, [project.id, instant()]);
  await addDeclared([{ project, declared }], importId);
}

/** What is declared of projects of which nothing was. */
export async function addDeclared(of: readonly { project: Subject; declared: DeclaredRecord | null }[], importId: string): Promise<void> {
  const rows = of.flatMap(({ project: { id: projectId, orgUnitId }, declared }) =>
    (declared ? rowsOf(declared) : []).map((row) => ({ id: uuid(), projectId, orgUnitId, ...row, importId, recordedAt: instant() })),
  );
  await insertAll('declared_facts', rows);
}

function rowsOf({ signing, facts }: DeclaredRecord): Omit<FactRow, 'projectId'>[] {
  const told = facts.map(({ docNo = null, ...fact }) => ({ agreement: null, docNo, ...fact }));
  if (!signing) return told;
  const { agreement, on, statedOn } = signing;
  return [{ kind: 'signed', state: 'done', on, docNo: null, agreement, begunBy: statedOn, doneBy: statedOn, statedOn }, ...told];
}
