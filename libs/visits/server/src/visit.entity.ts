import type { Precision, IsoDate } from '@luodi/shared/contract';
import type { Direction, GuestDto, HostDto, Intent } from '@luodi/visits/contract';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

const Text = () => Column('text', { nullable: true });

@Entity('visits')
export class Visit {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') orgUnitId!: string;
  @Column('text') direction!: Direction;
  @Column('date') visitedOn!: IsoDate;
  @Column('text', { default: 'day' }) visitedPrecision!: Precision;
  @Column('uuid', { nullable: true }) investorId!: string | null;
  @Column('uuid', { nullable: true }) projectId!: string | null;
  @Column('uuid', { nullable: true }) leadId!: string | null;
  /** Of the project, else of the lead or else of the investor: the lens it is seen through. */
  @Column('text') industryCode!: string;
  @Text() city!: string | null;
  @Column('jsonb', { default: [] }) hosts!: HostDto[];
  @Column('jsonb', { default: [] }) guests!: GuestDto[];
  @Column('boolean', { default: false }) isTopLeader!: boolean;
  @Text() topic!: string | null;
  @Column('text') summary!: string;
  @Text() askFromInvestor!: string | null;
  @Text() ourPromise!: string | null;
  @Text() intent!: Intent | null;
  @Text() nextAction!: string | null;
  @Column('uuid', { nullable: true }) nextActionOwnerId!: string | null;
  @Column('date', { nullable: true }) nextActionDueOn!: IsoDate | null;
  @Column('timestamptz', { nullable: true }) nextActionDoneAt!: Date | null;
  @Column('uuid', { nullable: true }) nextActionDoneBy!: string | null;
  @Column('uuid') loggedBy!: string;
  @Column('uuid', { nullable: true }) importId!: string | null;
  @VersionColumn({ default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) deletedAt!: Date | null;
}
