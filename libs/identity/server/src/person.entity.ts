import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('people')
export class Person {
  @PrimaryColumn('uuid') id!: string;
  /** Null until the invitation is accepted. */
  @Column('text', { nullable: true }) login!: string | null;
  @Column('text') name!: string;
  /** The code of the main role, by which the first page is put together. */
  @Column('text') role!: string;
  @Column('text', { array: true, default: [] }) moreRoles!: string[];
  @Column('uuid') orgUnitId!: string;
  @Column('boolean', { default: true }) active!: boolean;
  @VersionColumn({ default: 1 }) version!: number;
}
