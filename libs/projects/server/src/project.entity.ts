import type { AgreementGrade, LandingRoute, Light, Priority, ProjectStatus } from '@luodi/projects/contract';
import type { Currency, IsoDate, Precision, Stage } from '@luodi/shared/contract';
import { Column, Entity, PrimaryColumn, VersionColumn, type ValueTransformer } from 'typeorm';

/** bigint in the hundredth of the currency. */
const fen: ValueTransformer = {
  to: (value: bigint | null | undefined) => (value === null || value === undefined ? value : String(value)),
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};
const decimal: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
const Money = () => Column('bigint', { nullable: true, transformer: fen });
const Text = () => Column('text', { nullable: true });

/** Where a ledger put the project in from. */
export interface Origin {
  importId: string;
  fileName: string;
  sheet: string;
  row: number;
  statedOn: IsoDate | null;
}

@Entity('projects')
export class Project {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') orgUnitId!: string;
  @Column('text') name!: string;
  @Column('text') nameKey!: string;
  @Column('text') pinyin!: string;
  @Text() code!: string | null;
  @Text() projectCompany!: string | null;
  @Text() projectCompanyUscc!: string | null;
  @Text() content!: string | null;
  @Text() nature!: string | null;
  @Text() route!: LandingRoute | null;
  @Column('text') industryCode!: string;
  @Column('text', { default: 'general' }) priority!: Priority;
  @Money() totalInvestment!: bigint | null;
  @Column('text', { default: 'CNY' }) currency!: Currency;
  @Money() fixedAssetPlan!: bigint | null;
  @Money() contractForeign!: bigint | null;
  @Money() annualPlan!: bigint | null;
  @Money() monthDone!: bigint | null;
  @Money() cumulativeDone!: bigint | null;
  @Money() fundsReceived!: bigint | null;
  @Column('numeric', { precision: 12, scale: 2, nullable: true, transformer: decimal }) landMu!: number | null;
  @Column('numeric', { precision: 12, scale: 2, nullable: true, transformer: decimal }) floorArea!: number | null;
  @Money() estOutput!: bigint | null;
  @Money() estTax!: bigint | null;
  @Column('integer', { nullable: true }) jobs!: number | null;
  @Column('uuid', { nullable: true }) townId!: string | null;
  @Text() hookedLeader!: string | null;
  @Column('uuid', { nullable: true }) officerId!: string | null;
  /** As a ledger names the person in charge, when it is nobody of the directory. */
  @Text() officerNote!: string | null;
  @Text() progressNote!: string | null;
  @Text() problemNote!: string | null;
  @Text() light!: Light | null;
  @Column('date', { nullable: true }) plannedStartOn!: IsoDate | null;
  @Text() plannedStartPrecision!: Precision | null;
  @Column('date', { nullable: true }) enrolledOn!: IsoDate | null;
  @Text() enrolledPrecision!: Precision | null;
  @Column('boolean', { default: false }) enrolled!: boolean;
  /** The present state, kept from the history by `ProjectHistory`; nothing else writes these six. */
  @Column('text') stage!: Stage;
  @Text() agreement!: AgreementGrade | null;
  @Column('date') stageSince!: IsoDate;
  @Column('text') stagePrecision!: Precision;
  @Column('boolean', { default: false }) declared!: boolean;
  @Column('text', { default: 'ACTIVE' }) status!: ProjectStatus;
  @Column('jsonb', { nullable: true }) origin!: Origin | null;
  @Column('uuid') createdBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) deletedAt!: Date | null;
  @VersionColumn({ default: 1 }) version!: number;
}
