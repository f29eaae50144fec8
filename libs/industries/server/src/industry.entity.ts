import type { ChainStrength } from '@luodi/industries/contract';
import type { IsoDate } from '@luodi/shared/contract';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('industries')
export class Industry {
  @PrimaryColumn('text') code!: string;
  @Column('text', { nullable: true }) parentCode!: string | null;
  @Column('text') rootCode!: string;
  @Column('text') nameZh!: string;
  @Column('text') nameEn!: string;
  @Column('text', { nullable: true }) lensZh!: string | null;
  @Column('text', { nullable: true }) lensEn!: string | null;
  @Column('text', { nullable: true }) strength!: ChainStrength | null;
  @Column('text', { nullable: true }) strengthReason!: string | null;
  @Column('date', { nullable: true }) strengthOn!: IsoDate | null;
  @Column('uuid', { nullable: true }) strengthBy!: string | null;
  @Column('integer', { default: 0 }) sort!: number;
  @Column('boolean', { default: true }) active!: boolean;
  @VersionColumn({ default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
}
