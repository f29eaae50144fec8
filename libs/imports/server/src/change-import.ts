import type { ChooseRowDto, CorrectCellsDto, MapColumnsDto } from '@luodi/imports/contract';
import { JobQueue } from '@luodi/jobs/server';
import { actorInScope, audit, instant, notFound, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { Import } from './import.entity';
import { ImportProblem } from './import-problems';
import { definitionOf } from './ledger/parse-ledger';
import { meetsNeeds } from './ledger/find-head';
import type { LedgerDefinition } from './ledger/ledger-definition';

const RAW = `SELECT coalesce(raw ->> $3, '') AS text FROM import_rows WHERE import_id = $1 AND row = $2`;
const CORRECT = `INSERT INTO import_corrections (import_id, requested_by, address, before, text, made_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (import_id, address) DO UPDATE SET text = excluded.text, made_at = excluded.made_at`;
const ROW = `SELECT action, duplicate_of AS "duplicateOf", candidates FROM import_rows WHERE import_id = $1 AND row = $2`;
const CHOOSE = `INSERT INTO import_choices (import_id, requested_by, row, take, record_id, made_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (import_id, row) DO UPDATE SET take = excluded.take, record_id = excluded.record_id, made_at = excluded.made_at`;
const MAP = `INSERT INTO ledger_mappings (org_unit_id, kind, head_key, columns, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (org_unit_id, kind, head_key) DO UPDATE SET columns = excluded.columns, made_by = excluded.made_by, made_at = excluded.made_at`;

interface StoredRow {
  action: string;
  duplicateOf: number | null;
  candidates: string[];
}

/** What a person settles in the review of a ledger. Each change has the whole ledger reviewed anew, by the rules it was reviewed by. */
@Injectable()
export class ChangeImport {
  constructor(private readonly jobs: JobQueue) {}

  /** @throws not-found, import-not-reviewed, cell-not-correctable */
  async correct(id: string, { cells }: CorrectCellsDto): Promise<void> {
    const found = await reviewed(id);
    for (const [at, { address, text }] of cells.entries()) {
      if (text == null) await takeBack(found, address);
      else await correct(found, { address, text, field: `cells.${at}.address` });
    }
    await this.again(found);
  }

  /** @throws not-found, import-not-reviewed, row-not-there, row-no-duplicate, record-not-meant */
  async choose(id: string, { row, take = null, ...choice }: ChooseRowDto): Promise<void> {
    const recordId = choice.recordId ?? null;
    const found = await reviewed(id);
    const [stored] = await tx().query<StoredRow[]>(ROW, [id, row]);
    if (!stored) throw ImportProblem('row-not-there', { row }, { field: 'row' });
    if (take === null) await tx().query('DELETE FROM import_choices WHERE import_id = $1 AND row = $2', [id, row]);
    else {
      assertMeant(stored, take, recordId);
      await tx().query(CHOOSE, [id, actorInScope().id, row, take, take === 'update' ? recordId : null, instant()]);
    }
    await audit({ action: 'import.choose', subjectType: 'import', subjectId: id, after: { row, take, recordId } });
    await this.again(found);
  }

  /** @throws not-found, import-not-reviewed, column-unknown, column-twice, column-needed */
  async map(id: string, { columns }: MapColumnsDto): Promise<void> {
    const found = await reviewed(id);
    const mapping = assigned(found, columns);
    const { orgUnitId, id: person } = actorInScope();
    await tx().query(MAP, [orgUnitId, found.kind, found.headKey, JSON.stringify(mapping), person, instant()]);
    await audit({ action: 'import.map-columns', subjectType: 'import', subjectId: id, orgUnitId, after: mapping });
    await this.again(found);
  }

  /** The head is read by its own words again, here and from now on. @throws not-found, import-not-reviewed */
  async forget(id: string): Promise<void> {
    const found = await reviewed(id);
    const { orgUnitId } = actorInScope();
    const key = [orgUnitId, found.kind, found.headKey];
    await tx().query('DELETE FROM ledger_mappings WHERE org_unit_id = $1 AND kind = $2 AND head_key = $3', key);
    await audit({ action: 'import.forget-columns', subjectType: 'import', subjectId: id, orgUnitId });
    await this.again(found);
  }

  /** Compares with what is on record by now. @throws not-found, import-not-reviewed */
  async review(id: string): Promise<void> {
    const found = await reviewed(id);
    await audit({ action: 'import.review', subjectType: 'import', subjectId: id });
    await this.again(found);
  }

  private async again(found: Import): Promise<void> {
    await tx().save(Object.assign(found, { state: 'queued', problem: null }));
    await this.jobs.add('import-read', { id: found.id, personId: actorInScope().id });
  }
}

/** One that waits for its review to be read; a writing that came to nothing may be reviewed again too. */
async function reviewed(id: string): Promise<Import> {
  const found = await tx().findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw notFound();
  if (found.state !== 'reviewed' && !(found.state === 'failed' && found.headKey)) throw ImportProblem('import-not-reviewed');
  return found;
}

async function takeBack({ id }: Import, address: string): Promise<void> {
  await tx().query('DELETE FROM import_corrections WHERE import_id = $1 AND address = $2', [id, address]);
  await audit({ action: 'import.uncorrect', subjectType: 'import', subjectId: id, before: { address } });
}

async function correct({ id, columns }: Import, cell: { address: string; text: string; field: string }): Promise<void> {
  const { address, text, field } = cell;
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const read = columns.some((one) => one.field !== null && one.address.replace(/\d+$/, '') === column);
  const [raw] = read ? await tx().query<{ text: string }[]>(RAW, [id, Number(row), column]) : [];
  if (!raw) throw ImportProblem('cell-not-correctable', { address }, { field });
  await tx().query(CORRECT, [id, actorInScope().id, address, raw.text, text, instant()]);
  await audit({
    action: 'import.correct',
    subjectType: 'import',
    subjectId: id,
    before: { [address]: raw.text },
    after: { [address]: text },
  });
}

function assertMeant({ action, duplicateOf, candidates }: StoredRow, take: string, recordId: string | null): void {
  if (take === 'leave-out') return;
  if (action !== 'duplicate' && duplicateOf === null && candidates.length === 0)
    throw ImportProblem('row-no-duplicate', {}, { field: 'take' });
  if (take === 'update' && !candidates.includes(recordId ?? '')) throw ImportProblem('record-not-meant', {}, { field: 'recordId' });
}

/** All columns of the head, as they are where nothing is said of them. */
function assigned(found: Import, columns: MapColumnsDto['columns']): Record<string, string | null> {
  const definition = definitionOf(found.kind);
  const mapping = Object.fromEntries(found.columns.map(({ address, field }) => [address.replace(/\d+$/, ''), field]));
  for (const [at, { column, field = null }] of columns.entries()) {
    if (!(column in mapping)) throw ImportProblem('column-unknown', { column }, { field: `columns.${at}.column` });
    if (field !== null && !definition.columns.some((one) => one.field === field))
      throw ImportProblem('column-unknown', { column }, { field: `columns.${at}.field` });
    mapping[column] = field;
  }
  assertWhole(definition, mapping);
  return mapping;
}

function assertWhole(definition: LedgerDefinition, mapping: Record<string, string | null>): void {
  const fields = Object.values(mapping).filter((field) => field !== null);
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  if (twice) throw ImportProblem('column-twice', {}, { field: 'columns' });
  const missing = definition.needs.find((needed) => !meetsNeeds({ ...definition, needs: [needed] }, fields));
  const named = missing?.map((field) => definition.columns.find((one) => one.field === field)?.names[0] ?? field).join('/');
  if (named) throw ImportProblem('column-needed', { field: named }, { field: 'columns' });
}
