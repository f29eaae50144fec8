import type { InvestorKind, Tier, UsccCheck } from '@luodi/investors/contract';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('investors')
export class Investor {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') orgUnitId!: string;
  @Column('text') fullName!: string;
  @Column('text', { nullable: true }) shortName!: string | null;
  /** Brand and trade of the full name: what two records of one company have in common. */
  @Column('text') nameKey!: string;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text') pinyin!: string;
  @Column('text', { nullable: true }) uscc!: string | null;
  @Column('text', { default: 'none' }) usccCheck!: UsccCheck;
  @Column('text', { nullable: true }) kind!: InvestorKind | null;
  @Column('text', { nullable: true }) country!: string | null;
  @Column('text', { nullable: true }) regProvince!: string | null;
  @Column('text', { nullable: true }) regCity!: string | null;
  @Column('text', { nullable: true }) industryCode!: string | null;
  @Column('text', { nullable: true }) tier!: Tier | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('boolean', { default: false }) doNotContact!: boolean;
  @Column('uuid') createdBy!: string;
  @VersionColumn({ default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) deletedAt!: Date | null;
}
