import type { IsoDate } from '@luodi/shared/contract';
import type { TargetState } from '@luodi/targets/contract';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('targets')
export class Target {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') orgUnitId!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) uscc!: string | null;
  @Column('text') industryCode!: string;
  @Column('text') reason!: string;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('uuid') ownerId!: string;
  @Column('text', { nullable: true }) nextTouch!: string | null;
  @Column('date', { nullable: true }) nextTouchOn!: IsoDate | null;
  @Column('text', { default: 'open' }) state!: TargetState;
  @Column('date', { nullable: true }) closedOn!: IsoDate | null;
  @Column('uuid', { nullable: true }) investorId!: string | null;
  @Column('uuid', { nullable: true }) leadId!: string | null;
  @Column('uuid') createdBy!: string;
  @VersionColumn({ default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
}
