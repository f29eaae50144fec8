import type { DecisionRole } from '@luodi/investors/contract';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('contacts')
export class Contact {
  @PrimaryColumn('uuid') id!: string;
  /** The unit of the investor. */
  @Column('uuid') orgUnitId!: string;
  @Column('uuid') investorId!: string;
  @Column('text') name!: string;
  @Column('text') pinyin!: string;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) mobile!: string | null;
  @Column('text', { nullable: true }) wechat!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) decisionRole!: DecisionRole | null;
  @Column('text', { nullable: true }) hometown!: string | null;
  @Column('text', { nullable: true }) introducer!: string | null;
  @Column('text', { nullable: true }) consentBasis!: string | null;
  @Column('uuid') createdBy!: string;
  @VersionColumn({ default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) deletedAt!: Date | null;
}
