import type { LeadMethod, LeadState, LeadVerdict } from '@luodi/leads/contract';
import type { Currency, IsoDate, Precision } from '@luodi/shared/contract';
import { Column, Entity, PrimaryColumn, VersionColumn, type ValueTransformer } from 'typeorm';

const decimal: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
const Text = () => Column('text', { nullable: true });
const Ref = () => Column('uuid', { nullable: true });
const Day = () => Column('date', { nullable: true });
/** 分; PostgreSQL hands a bigint over as text. */
const Money = () => Column('bigint', { nullable: true });
const Quantity = () => Column('numeric', { precision: 12, scale: 2, nullable: true, transformer: decimal });

@Entity('leads')
export class Lead {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') orgUnitId!: string;
  @Column('text') title!: string;
  @Column('text') pinyin!: string;
  @Column('text') channel!: string;
  @Text() method!: LeadMethod | null;
  @Column('text', { default: 'open' }) state!: LeadState;
  @Ref() investorId!: string | null;
  @Column('text') industryCode!: string;
  @Text() contentBrief!: string | null;
  @Money() estInvestment!: string | null;
  @Column('text', { default: 'CNY' }) currency!: Currency;
  @Quantity() landNeed!: number | null;
  @Quantity() plantNeed!: number | null;
  @Text() energyNeed!: string | null;
  @Text() envNeed!: string | null;
  @Money() estOutput!: string | null;
  @Money() estTax!: string | null;
  @Column('date') firstReportOn!: IsoDate;
  @Column('text', { default: 'day' }) firstReportPrecision!: Precision;
  @Column('uuid') firstReportUnitId!: string;
  @Ref() firstTalkUnitId!: string | null;
  @Ref() officerId!: string | null;
  @Text() verdict!: LeadVerdict | null;
  @Text() verdictReason!: string | null;
  @Day() verdictOn!: IsoDate | null;
  /** As written down; a visit on the lead may have come before, or after. */
  @Day() respondedOn!: IsoDate | null;
  @Day() feedbackOn!: IsoDate | null;
  @Day() followedUpOn!: IsoDate | null;
  @Day() closedOn!: IsoDate | null;
  @Ref() projectId!: string | null;
  @Column('uuid') createdBy!: string;
  @VersionColumn({ default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) deletedAt!: Date | null;
}
