import type { LedgerFactKind } from '@luodi/imports/contract';
import type { AgreementGrade } from '@luodi/projects/contract';
import type { IsoDate, PartialDay } from '@luodi/shared/contract';
import { instant, tx } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';
import type { StatedFact, StatedSigning } from '../ledger/merge-facts.ts';

/** What ledgers have declared of a project so far. */
export interface DeclaredRecord {
  signing: StatedSigning | null;
  facts: StatedFact[];
}

interface FactRow {
  kind: LedgerFactKind | 'signed';
  state: StatedFact['state'];
  on: PartialDay | null;
  docNo: string | null;
  agreement: AgreementGrade | null;
  begunBy: IsoDate;
  doneBy: IsoDate | null;
  statedOn: IsoDate | null;
}

const FACTS = `SELECT kind, state, "on", doc_no AS "docNo", agreement, begun_by::text AS "begunBy", done_by::text AS "doneBy", stated_on::text AS "statedOn"
                 FROM declared_facts WHERE project_id = $1 AND superseded_at IS NULL`;

export async function declaredRecord(projectId: string): Promise<DeclaredRecord> {
  const rows = await tx().query<FactRow[]>(FACTS, [projectId]);
  const signed = rows.find(({ kind }) => kind === 'signed');
  const facts = rows.flatMap(({ kind, state, on, docNo, begunBy, doneBy, statedOn }) =>
    kind === 'signed' ? [] : [{ kind, state, on, ...(docNo !== null && { docNo }), begunBy, doneBy, statedOn }],
  );
  return { signing: signed ? { agreement: signed.agreement, on: signed.on, statedOn: signed.begunBy } : null, facts };
}

const SUPERSEDE = `UPDATE declared_facts SET superseded_at = $2 WHERE project_id = $1 AND superseded_at IS NULL`;
const INSERT = `INSERT INTO declared_facts (id, project_id, org_unit_id, kind, state, "on", doc_no, agreement, begun_by, done_by, stated_on, import_id, recorded_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

/** Puts what is declared now in place of what was; the old rows stay, superseded. */
export async function writeDeclared(
  project: { id: string; orgUnitId: string },
  { signing, facts }: DeclaredRecord,
  importId: string,
): Promise<void> {
  await tx().query(SUPERSEDE, [project.id, instant()]);
  const signed = signing && {
    kind: 'signed',
    state: 'done',
    on: signing.on,
    agreement: signing.agreement,
    begunBy: signing.statedOn,
    doneBy: signing.statedOn,
    statedOn: signing.statedOn,
  };
  const rows = [...(signed ? [signed] : []), ...facts.map((fact) => ({ agreement: null, ...fact }))] as (FactRow & { docNo?: string })[];
  for (const { kind, state, on, docNo, agreement, begunBy, doneBy, statedOn } of rows)
    await tx().query(INSERT, [
      ...[uuid(), project.id, project.orgUnitId, kind, state, on, docNo ?? null, agreement, begunBy, doneBy, statedOn],
      ...[importId, instant()],
    ]);
}
