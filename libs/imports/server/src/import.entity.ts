import type { CellProblem, CommitMode, ImportState, LedgerColumnView, LedgerKind, RowAction } from '@luodi/imports/contract';
import type { IsoDate, Language } from '@luodi/shared/contract';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Why an import failed, and what to do. */
export interface ImportFailure {
  code: string;
  message: Record<Language, string>;
}

export interface ImportSums {
  counts: Record<RowAction, number>;
  /** Rows with something said about a cell. */
  noted: number;
  /** Fen in CNY, as text. */
  totalInvestment: string;
}
const NO_ROWS: ImportSums['counts'] = { create: 0, update: 0, same: 0, duplicate: 0, problem: 0, 'left-out': 0 };
export const NOTHING_READ: ImportSums = { counts: NO_ROWS, noted: 0, totalInvestment: '0' };

@Entity('imports')
export class Import {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') requestedBy!: string;
  @Column('text') kind!: LedgerKind;
  @Column('text') state!: ImportState;
  @Column('text') fileName!: string;
  @Column('text') sha256!: string;
  @Column('text', { nullable: true }) sheet!: string | null;
  @Column('date', { nullable: true }) statedOn!: IsoDate | null;
  @Column('integer', { default: 0 }) skipped!: number;
  /** What the review says of the rows together. */
  @Column('jsonb', { default: NOTHING_READ }) sums!: ImportSums;
  /** What is to be said of heads and columns. */
  @Column('jsonb', { default: [] }) notes!: CellProblem[];
  @Column('jsonb', { default: [] }) columns!: LedgerColumnView[];
  @Column('text', { nullable: true }) headKey!: string | null;
  /** The columns were read as somebody of the unit had assigned them. */
  @Column('boolean', { default: false }) mapped!: boolean;
  @Column('text', { default: 'both' }) mode!: CommitMode;
  @Column('jsonb', { nullable: true }) problem!: ImportFailure | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) committedAt!: Date | null;
  @VersionColumn({ default: 1 }) version!: number;
}
