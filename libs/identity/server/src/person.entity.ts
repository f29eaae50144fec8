import type { Role } from '@luodi/shared/contract';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('people')
export class Person {
  @PrimaryColumn('uuid') id!: string;
  /** Null until the invitation is accepted. */
  @Column('text', { nullable: true }) login!: string | null;
  @Column('text') name!: string;
  @Column('text') role!: Role;
  @Column('uuid') orgUnitId!: string;
  @Column('boolean', { default: true }) active!: boolean;
  @VersionColumn({ default: 1 }) version!: number;
}
