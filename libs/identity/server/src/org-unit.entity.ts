import type { UnitKind } from '@luodi/identity/contract';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('org_units')
export class OrgUnit {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('text') name!: string;
  @Column('text') kind!: UnitKind;
  @Column('integer', { default: 0 }) sort!: number;
  @Column('boolean', { default: true }) active!: boolean;
  @VersionColumn({ default: 1 }) version!: number;
}
