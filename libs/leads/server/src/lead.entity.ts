import type { LeadState } from '@luodi/leads/contract';
import type { Currency, IsoDate, Precision } from '@luodi/shared/contract';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('leads')
export class Lead {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') orgUnitId!: string;
  @Column('text') title!: string;
  @Column('text') pinyin!: string;
  @Column('text') channel!: string;
  @Column('text', { default: 'open' }) state!: LeadState;
  @Column('uuid', { nullable: true }) investorId!: string | null;
  @Column('text') industryCode!: string;
  /** 分; PostgreSQL hands a bigint over as text. */
  @Column('bigint', { nullable: true }) estInvestment!: string | null;
  @Column('text', { default: 'CNY' }) currency!: Currency;
  @Column('date') firstReportOn!: IsoDate;
  @Column('text', { default: 'day' }) firstReportPrecision!: Precision;
  /** 首谈单位: who talked with the investor first; its own unit may be another. */
  @Column('uuid', { nullable: true }) firstTalkUnitId!: string | null;
  /** The project it became. */
  @Column('uuid', { nullable: true }) projectId!: string | null;
  @Column('date', { nullable: true }) closedOn!: IsoDate | null;
  @Column('text', { nullable: true }) contentBrief!: string | null;
  @Column('uuid') createdBy!: string;
  @VersionColumn({ default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) deletedAt!: Date | null;
}
